#[test]
fn from_warning_upwards() {
    assert!(!wakes_somebody(Severity::Note));
    assert!(wakes_somebody(Severity::Warning));
    assert!(wakes_somebody(Severity::Failure));
}

#[test]
fn the_order_is_that_of_the_list() {
    assert!(Severity::Note < Severity::Warning);
    assert!(Severity::Warning < Severity::Failure);
}
