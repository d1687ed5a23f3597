fn main() {
    let words = vec![String::from("a"), String::from("b")];
    let upper: Vec<String> = words
        .into_iter()
        .map(|word| word.to_uppercase())
        .collect();
    println!("{} {}", upper.len(), words.len());
}
