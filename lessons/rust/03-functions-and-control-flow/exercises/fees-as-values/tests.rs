#[test]
fn level_rises_after_7_and_28_days() {
    assert_eq!(level(0), 'A');
    assert_eq!(level(7), 'A');
    assert_eq!(level(8), 'B');
    assert_eq!(level(28), 'B');
    assert_eq!(level(29), 'C');
}

#[test]
fn first_three_days_are_free() {
    assert_eq!(late_fee(0, false), 0);
    assert_eq!(late_fee(3, true), 0);
    assert_eq!(late_fee(4, false), 20);
    assert_eq!(late_fee(4, true), 50);
}

#[test]
fn fee_has_an_upper_limit() {
    assert_eq!(late_fee(28, false), 500);
    assert_eq!(late_fee(29, false), 500);
    assert_eq!(late_fee(12, true), 450);
    assert_eq!(late_fee(14, true), 500);
}

#[test]
fn renewals_end_at_three_and_for_reserved_books() {
    assert_eq!(renewals(0, false), 3);
    assert_eq!(renewals(1, false), 2);
    assert_eq!(renewals(3, false), 0);
    assert_eq!(renewals(7, false), 0);
    assert_eq!(renewals(0, true), 0);
}
