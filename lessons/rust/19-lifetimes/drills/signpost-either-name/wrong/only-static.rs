// The local name, or the official one if the local one is empty.
fn shown(local: &'static str, official: &'static str) -> &'static str {
    if local.is_empty() { official } else { local }
}

fn main() {
    println!("{} {}", shown("", "Firenze"), shown("Köln", "Cologne"));
}
