fn main() {
    let mut line = String::from("a b");
    let mut words = line.split(' ');
    while let Some(word) = words.next() {
        line = word.to_uppercase();
    }
    println!("{line}");
}
