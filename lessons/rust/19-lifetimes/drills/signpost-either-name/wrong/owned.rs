// The local name, or the official one if the local one is empty.
fn shown(local: &str, official: &str) -> String {
    if local.is_empty() {
        official.to_string()
    } else {
        local.to_string()
    }
}

fn main() {
    println!("{} {}", shown("", "Firenze"), shown("Köln", "Cologne"));
}
