fn main() {
    println!("{} stands, {} bikes", 3);
}
