fn byte_at(frame: &[u8], index: usize) -> Option<u8> {
    // SAFETY: the sensor sends eight bytes.
    Some(unsafe { *frame.get_unchecked(index) })
}

fn main() {
    println!("{:?}", byte_at(b"T=21.5 C", 7));
}
