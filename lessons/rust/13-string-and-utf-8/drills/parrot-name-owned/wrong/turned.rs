// The name of a bird; an empty one is no name.
fn name(given: String) -> String {
    if !given.is_empty() {
        String::from("unknown")
    } else {
        given
    }
}

fn main() {
    println!("{} {}", name(String::from("Coco")), name(String::new()));
}
