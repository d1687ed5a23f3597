fn main() {
    println!("of {} load {} kg", 8 * 75, 2 * 75);
}
