#[test]
fn the_first_byte() {
    assert_eq!(first_byte(b"ERROR"), Some(b'E'));
    assert_eq!(first_byte(b"\n"), Some(b'\n'));
    assert_eq!(first_byte(&[0]), Some(0));
    // SAFETY: the array has two elements.
    assert_eq!(unsafe { first_of_some(&[7, 8]) }, 7);
}

#[test]
fn an_empty_line_has_none() {
    assert_eq!(first_byte(b""), None);
    assert_eq!(first_byte(&[1, 2][2..]), None);
}
