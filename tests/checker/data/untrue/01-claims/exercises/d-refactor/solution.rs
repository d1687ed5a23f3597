fn main() {
    let list: Vec<u8> = Vec::new();
    if list.is_empty() {
        println!("empty");
    }
}
