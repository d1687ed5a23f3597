fn main() {
    println!("6");
}
