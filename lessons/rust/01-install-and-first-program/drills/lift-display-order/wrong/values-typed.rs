fn main() {
    println!("load {} of {} kg", 150, 600);
}
