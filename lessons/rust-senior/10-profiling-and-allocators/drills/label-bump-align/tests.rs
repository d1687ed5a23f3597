#[test]
fn rounded_up() {
    assert_eq!(place(0, 8, 8, 16), Some(0));
    assert_eq!(place(5, 8, 4, 16), Some(8));
    assert_eq!(place(8, 8, 8, 16), Some(8));
    assert_eq!(place(1, 1, 1, 16), Some(1));
    assert_eq!(place(1, 1, 64, 128), Some(64));
}

#[test]
fn the_last_byte() {
    assert_eq!(place(9, 8, 4, 20), Some(12));
    assert_eq!(place(9, 8, 4, 19), None);
    assert_eq!(place(15, 1, 1, 16), Some(15));
    assert_eq!(place(16, 1, 1, 16), None);
    assert_eq!(place(13, 2, 4, 16), None);
}

#[test]
fn nothing_needs_no_room() {
    assert_eq!(place(16, 0, 4, 16), Some(16));
    assert_eq!(place(15, 0, 4, 16), Some(16));
    assert_eq!(place(15, 0, 4, 15), None);
    assert_eq!(place(0, 0, 1, 0), Some(0));
}

#[test]
fn huge_numbers() {
    assert_eq!(place(8, usize::MAX, 1, usize::MAX), None);
    assert_eq!(place(8, usize::MAX - 7, 8, usize::MAX), None);
    assert_eq!(place(usize::MAX, 0, 2, usize::MAX), None);
    assert_eq!(place(usize::MAX - 1, 1, 1, usize::MAX), Some(usize::MAX - 1));
    assert_eq!(place(usize::MAX - 1, 2, 1, usize::MAX), None);
}
