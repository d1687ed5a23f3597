#[test]
fn is_two() {
    assert_eq!(two(), 2);
}
