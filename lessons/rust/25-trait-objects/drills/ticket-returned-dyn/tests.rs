#[test]
fn pensioners_pay_a_flat_fare() {
    assert_eq!(fare(65).cents(1), 150);
    assert_eq!(fare(90).cents(7), 150);
    assert_eq!(Flat(3).cents(9), 3);
}

#[test]
fn all_others_pay_by_zone() {
    assert_eq!(fare(64).cents(0), 120);
    assert_eq!(fare(30).cents(4), 480);
    assert_eq!(ByZone { base: 1, zone: 2 }.cents(3), 7);
}
