// What is complete, and what must wait.
fn whole(bytes: &[u8]) -> Option<(&str, &[u8])> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text, &[])),
        Err(error) => {
            let (text, rest) = bytes.split_at_checked(error.valid_up_to())?;
            Some((std::str::from_utf8(text).ok()?, rest))
        }
    }
}

fn main() {
    let bytes = "Zürich".as_bytes();
    println!("{:?} {:?}", whole(&bytes[..2]), whole(bytes));
}
