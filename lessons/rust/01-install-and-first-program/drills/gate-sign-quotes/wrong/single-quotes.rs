fn main() {
    println!("Gate {} 'North'", 4 + 1);
}
