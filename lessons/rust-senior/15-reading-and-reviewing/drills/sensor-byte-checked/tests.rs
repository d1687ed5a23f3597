#[test]
fn inside_and_outside() {
    assert_eq!(byte_at(b"T=21.5 C", 0), Some(b'T'));
    assert_eq!(byte_at(b"T=21.5 C", 7), Some(b'C'));
    assert_eq!(byte_at(b"T=21.5 C", 8), None);
    assert_eq!(byte_at(b"T=9", 3), None);
    assert_eq!(byte_at(b"T=21.5 C and more", 9), Some(b'a'));
    assert_eq!(byte_at(b"", 0), None);
    assert_eq!(byte_at(b"T", usize::MAX), None);
}
