#[test]
fn euros_and_cents_are_added() {
    assert_eq!(to_cents(4, 9), 409);
    assert_eq!(to_cents(0, 0), 0);
    assert_eq!(to_cents(0, 99), 99);
    assert_eq!(to_cents(12, 50), 1_250);
}

#[test]
fn large_amounts_fit() {
    assert_eq!(to_cents(50_000_000, 1), 5_000_000_001);
    assert_eq!(to_cents(u32::MAX, 0), 429_496_729_500);
}
