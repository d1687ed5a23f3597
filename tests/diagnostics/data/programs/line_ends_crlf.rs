fn main() {
    let total = 3;
    let text: &str = total;
    println!("{text}")
}
