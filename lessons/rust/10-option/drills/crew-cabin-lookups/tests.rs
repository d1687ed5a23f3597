#[test]
fn both_known() {
    assert_eq!(berths(Some(12), Some(4)), Some(48));
    assert_eq!(berths(Some(0), Some(4)), Some(0));
    assert_eq!(berths(Some(7), Some(1)), Some(7));
}

#[test]
fn one_missing() {
    assert_eq!(berths(Some(12), None), None);
    assert_eq!(berths(None, Some(4)), None);
    assert_eq!(berths(None, None), None);
}
