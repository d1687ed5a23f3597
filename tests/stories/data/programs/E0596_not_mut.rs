fn main() {
    let basket = Vec::new();
    basket.push("apple");
    println!("{basket:?}");
}
