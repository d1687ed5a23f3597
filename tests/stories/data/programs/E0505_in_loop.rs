fn main() {
    let words = vec![String::from("a")];
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        seen.push(&word);
        drop(word);
    }
    println!("{}", seen.len());
}
