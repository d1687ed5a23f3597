fn main() {
    let answer: Option<String> = Some(String::from("yes"));
    match answer {
        Some(text) => println!("{text}"),
        None => println!("none"),
    }
    println!("{answer:?}");
}
