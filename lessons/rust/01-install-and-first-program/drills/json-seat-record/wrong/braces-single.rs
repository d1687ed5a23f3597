fn main() {
    println!("{\"seats\": {}}", 12 * 4);
}
