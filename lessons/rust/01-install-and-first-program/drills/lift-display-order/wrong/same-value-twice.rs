fn main() {
    println!("load {} of {} kg", 8 * 75, 8 * 75);
}
