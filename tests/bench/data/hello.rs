fn main() {
    println!("Hello from the harbour office!");
}
