fn main() {
    println!("no message at all");
}
