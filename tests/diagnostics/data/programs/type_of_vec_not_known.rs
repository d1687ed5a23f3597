fn main() {
    let waiting = Vec::new();
    println!("{}", waiting.len());
}
