fn main() {
    println!("{} minutes", 2 * 30);
}
