fn main() {
    let mut text = String::new();
    write!(text, "{} km", 12).unwrap();
    println!("{text}");
}
