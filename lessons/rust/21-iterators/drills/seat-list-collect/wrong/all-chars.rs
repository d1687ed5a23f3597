// The first chars of the names.
fn initials(names: &[&str]) -> String {
    names.iter().flat_map(|name| name.chars()).collect()
}

fn main() {
    println!("{}", initials(&["Ines", "Omar", "Zoë"]));
}
