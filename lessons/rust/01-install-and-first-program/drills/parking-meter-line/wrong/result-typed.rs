fn main() {
    println!("{} minutes", 60);
    println!("{} cents", 2 * 90);
}
