// The sign for a door.
fn sign(room: u32, name: &str) -> &str {
    let _ = room;
    name
}

fn main() {
    println!("{}", sign(214, "Archive"));
}
