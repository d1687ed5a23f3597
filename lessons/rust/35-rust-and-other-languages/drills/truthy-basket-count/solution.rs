// What the shop says at the door.
fn greeting(pieces: u32) -> String {
    if pieces > 0 {
        format!("{pieces} in your basket")
    } else {
        String::from("come in")
    }
}

fn main() {
    println!("{} / {}", greeting(0), greeting(3));
}
