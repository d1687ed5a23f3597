#[test]
fn shelves_there_are() {
    assert_eq!(shelf(1), Some(1));
    assert_eq!(shelf(7), Some(7));
    assert_eq!(shelf(40), Some(40));
}

#[test]
fn shelves_there_are_not() {
    assert_eq!(shelf(0), None);
    assert_eq!(shelf(41), None);
}
