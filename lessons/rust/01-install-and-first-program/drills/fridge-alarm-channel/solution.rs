fn main() {
    eprintln!("warning: the door is open");
    println!("{} degrees", 9);
}
