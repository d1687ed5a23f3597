fn byte_at(frame: &[u8], index: usize) -> Option<u8> {
    frame.get(index.min(frame.len().saturating_sub(1))).copied()
}

fn main() {
    println!("{:?}", byte_at(b"T=21.5 C", 7));
}
