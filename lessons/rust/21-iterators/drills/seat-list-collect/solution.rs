// The first chars of the names.
fn initials(names: &[&str]) -> String {
    names
        .iter()
        .filter_map(|name| name.chars().next())
        .collect()
}

fn main() {
    println!("{}", initials(&["Ines", "Omar", "Zoë"]));
}
