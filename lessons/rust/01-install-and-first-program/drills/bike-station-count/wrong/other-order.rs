fn main() {
    println!("{} stands, {} bikes", 3 * 8, 3);
}
