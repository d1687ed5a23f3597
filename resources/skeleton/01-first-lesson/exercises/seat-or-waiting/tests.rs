#[test]
fn a_seat_is_named() {
    assert_eq!(label(Some(12)), "seat 12");
    assert_eq!(label(Some(3)), "seat 3");
}

#[test]
fn without_a_seat_one_waits() {
    assert_eq!(label(None), "waiting");
}
