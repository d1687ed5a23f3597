fn main() {
    println!("warning: the door is open");
    println!("{} degrees", 9);
}
