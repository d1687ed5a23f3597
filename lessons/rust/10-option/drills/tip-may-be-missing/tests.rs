#[test]
fn a_tip_is_added() {
    assert_eq!(total(1_840, Some(160)), 2_000);
    assert_eq!(total(0, Some(5)), 5);
}

#[test]
fn no_tip_is_nothing() {
    assert_eq!(total(1_840, None), 1_840);
    assert_eq!(total(7, None), 7);
}
