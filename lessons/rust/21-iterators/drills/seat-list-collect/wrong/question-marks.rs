// The first chars of the names.
fn initials(names: &[&str]) -> String {
    names
        .iter()
        .map(|name| name.chars().next().unwrap_or('?'))
        .collect()
}

fn main() {
    println!("{}", initials(&["Ines", "Omar", "Zoë"]));
}
