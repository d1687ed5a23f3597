#[test]
fn both_stops_count() {
    assert_eq!(boarded(3, 12, 7), 22);
    assert_eq!(boarded(0, 0, 5), 5);
    assert_eq!(boarded(9, 1, 0), 10);
}
