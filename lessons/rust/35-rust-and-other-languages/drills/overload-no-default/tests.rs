#[test]
fn students_have_a_cap() {
    assert_eq!(bill(3, true), 30);
    assert_eq!(bill(20, true), 200);
    assert_eq!(bill(40, true), 200);
}

#[test]
fn everybody_else_has_none() {
    assert_eq!(bill(3, false), 90);
    assert_eq!(bill(40, false), 1_200);
    assert_eq!(late_fee(9, 9, Some(80)), 80);
    assert_eq!(late_fee(9, 9, None), 81);
}
