fn main() {
    println!("Gate {} \"North\"", 5);
}
