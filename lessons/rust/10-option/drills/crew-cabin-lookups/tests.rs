#[test]
fn both_known() {
    assert_eq!(seats(Some(12), Some(4)), Some(48));
    assert_eq!(seats(Some(0), Some(4)), Some(0));
    assert_eq!(seats(Some(7), Some(1)), Some(7));
}

#[test]
fn one_missing() {
    assert_eq!(seats(Some(12), None), None);
    assert_eq!(seats(None, Some(4)), None);
    assert_eq!(seats(None, None), None);
}
