fn cheaper(left: &str, right: &str) -> &str {
    if left.len() < right.len() { left } else { right }
}

fn main() {
    println!("{}", cheaper("tea", "coffee"));
}
