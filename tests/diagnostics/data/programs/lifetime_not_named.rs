fn pick<'a>(first: &'a str, second: &str) -> &'a str {
    if first.is_empty() { second } else { first }
}

fn main() {
    println!("{}", pick("a", "b"));
}
