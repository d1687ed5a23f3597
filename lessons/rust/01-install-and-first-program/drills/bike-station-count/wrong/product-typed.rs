fn main() {
    println!("{} stands, {} bikes", 3, 24);
}
