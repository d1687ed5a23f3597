// What is complete, and what must wait.
fn whole(bytes: &[u8]) -> Option<(&str, &[u8])> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text, &[])),
        Err(error) if error.error_len().is_some() => None,
        Err(error) => {
            let (text, rest) = bytes.split_at_checked(bytes.len() - 1)?;
            Some((std::str::from_utf8(text).ok()?, rest))
        }
    }
}

fn main() {
    let bytes = "Zürich".as_bytes();
    println!("{:?} {:?}", whole(&bytes[..2]), whole(bytes));
}
