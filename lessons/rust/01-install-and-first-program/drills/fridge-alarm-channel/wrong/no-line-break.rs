fn main() {
    print!("warning: the door is open");
    println!("{} degrees", 9);
}
