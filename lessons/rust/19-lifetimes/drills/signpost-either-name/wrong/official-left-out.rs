// The local name, or the official one if the local one is empty.
fn shown<'a>(local: &'a str, official: &str) -> &'a str {
    if local.is_empty() { official } else { local }
}

fn main() {
    println!("{} {}", shown("", "Firenze"), shown("Köln", "Cologne"));
}
