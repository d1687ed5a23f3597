fn main() {
    let word = String::from("a b").as_str();
    println!("{word}");
}
