struct Excerpt {
    line: &str,
    source: &str,
}

fn main() {
    let excerpt = Excerpt { line: "a", source: "b" };
    println!("{}{}", excerpt.line, excerpt.source);
}
