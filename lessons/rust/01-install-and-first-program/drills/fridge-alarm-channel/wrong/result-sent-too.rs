fn main() {
    eprintln!("warning: the door is open");
    eprintln!("{} degrees", 9);
}
