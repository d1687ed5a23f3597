fn main() {
    println!("nobody");
}
