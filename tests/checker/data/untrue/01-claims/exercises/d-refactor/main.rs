fn main() {
    let list: Vec<u8> = Vec::new();
    if list.len() == 0 {
        println!("empty");
    }
}
