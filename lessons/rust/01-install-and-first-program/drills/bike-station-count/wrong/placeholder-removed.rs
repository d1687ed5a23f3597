fn main() {
    println!("{} stands, 24 bikes", 3);
}
