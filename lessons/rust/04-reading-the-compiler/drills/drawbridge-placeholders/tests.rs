#[test]
fn the_duration_is_the_difference() {
    assert_eq!(report(3, 15), "open 3 to 15: 12 minutes");
    assert_eq!(report(0, 0), "open 0 to 0: 0 minutes");
    assert_eq!(report(20, 58), "open 20 to 58: 38 minutes");
}
