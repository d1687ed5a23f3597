// The sign for a door.
fn sign(room: u32, name: &str) -> &str {
    let text = format!("{room} {name}");
    &text
}

fn main() {
    println!("{}", sign(214, "Archive"));
}
