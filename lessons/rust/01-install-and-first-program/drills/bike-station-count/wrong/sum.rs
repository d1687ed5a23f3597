fn main() {
    println!("{} stands, {} bikes", 3, 3 + 8);
}
