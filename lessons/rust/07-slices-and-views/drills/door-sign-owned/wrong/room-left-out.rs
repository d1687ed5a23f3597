// The sign for a door.
fn sign(room: u32, name: &str) -> String {
    let text = format!("{name}");
    text
}

fn main() {
    println!("{}", sign(214, "Archive"));
}
