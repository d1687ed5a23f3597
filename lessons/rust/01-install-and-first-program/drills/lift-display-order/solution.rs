fn main() {
    println!("load {} of {} kg", 2 * 75, 8 * 75);
}
