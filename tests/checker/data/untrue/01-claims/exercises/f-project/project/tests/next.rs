#[test]
fn adds_one() {
    assert_eq!(tickets::next(1), 2);
}
