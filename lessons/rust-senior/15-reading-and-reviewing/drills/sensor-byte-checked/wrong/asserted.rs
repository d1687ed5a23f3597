fn byte_at(frame: &[u8], index: usize) -> Option<u8> {
    assert!(index < frame.len());
    // SAFETY: asserted above.
    Some(unsafe { *frame.get_unchecked(index) })
}

fn main() {
    println!("{:?}", byte_at(b"T=21.5 C", 7));
}
