#[test]
fn sold_seats_are_taken_off() {
    assert_eq!(free(300, 120), 180);
    assert_eq!(free(300, 0), 300);
    assert_eq!(free(50, 50), 0);
}
