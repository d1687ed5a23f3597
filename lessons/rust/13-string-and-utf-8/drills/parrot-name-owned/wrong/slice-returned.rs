// The name of a bird; an empty one is no name.
fn name(given: String) -> &'static str {
    if given.is_empty() { "unknown" } else { given }
}

fn main() {
    println!("{} {}", name(String::from("Coco")), name(String::new()));
}
