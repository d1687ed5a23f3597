fn main() {
    println!("{{\"seats\": {}}}", 48);
}
