fn first_word(line: &str) -> &str {
    let clean = line.trim().to_lowercase();
    clean.split(' ').next().unwrap_or("")
}

fn main() {
    println!("{}", first_word("A b"));
}
