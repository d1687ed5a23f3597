// What is complete, and what must wait.
fn whole(bytes: &[u8]) -> Option<(&str, &[u8])> {
    todo!()
}

fn main() {
    let bytes = "Zürich".as_bytes();
    println!("{:?} {:?}", whole(&bytes[..2]), whole(bytes));
}
