#[test]
fn a_hundred_books_on_a_shelf() {
    assert_eq!(library::find(0), 1);
    assert_eq!(library::find(99), 1);
    assert_eq!(library::find(1_250), 13);
}
