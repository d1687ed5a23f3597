fn byte_at(frame: &[u8], index: usize) -> Option<u8> {
    Some(frame.get(index).copied().unwrap_or_default())
}

fn main() {
    println!("{:?}", byte_at(b"T=21.5 C", 7));
}
