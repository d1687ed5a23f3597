fn main() {
    let text = String::from("one two");
    let word = text.split(' ').next().unwrap();
    drop(text);
    println!("{word}");
}
