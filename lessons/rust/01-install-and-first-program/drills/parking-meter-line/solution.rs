fn main() {
    println!("{} minutes", 2 * 30);
    println!("{} cents", 2 * 90);
}
