#[test]
fn the_number_comes_back() {
    assert_eq!(read_back(&17), 17);
    assert_eq!(read_back(&0), 0);
    assert_eq!(read_back(&u32::MAX), u32::MAX);
}
