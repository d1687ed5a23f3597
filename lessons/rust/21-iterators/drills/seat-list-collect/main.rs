// The first chars of the names.
fn initials(names: &[&str]) -> String {
    todo!()
}

fn main() {
    println!("{}", initials(&["Ines", "Omar", "Zoë"]));
}
