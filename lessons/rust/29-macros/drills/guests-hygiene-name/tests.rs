#[test]
fn both_groups_sit() {
    assert_eq!(evening(3, 5), 8);
    assert_eq!(evening(0, 4), 4);
    assert_eq!(evening(4, 0), 4);
}
