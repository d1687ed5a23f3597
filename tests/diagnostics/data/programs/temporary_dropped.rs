fn main() {
    let word = String::from(" cup ").trim();
    println!("{word}");
}
