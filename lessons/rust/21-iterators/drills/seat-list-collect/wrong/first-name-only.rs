// The first chars of the names.
fn initials(names: &[&str]) -> String {
    names
        .iter()
        .take(1)
        .filter_map(|name| name.chars().next())
        .collect()
}

fn main() {
    println!("{}", initials(&["Ines", "Omar", "Zoë"]));
}
