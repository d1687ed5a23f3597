fn main() {
    println!("{} degrees", 9);
}
