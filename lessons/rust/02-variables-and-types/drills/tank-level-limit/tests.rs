#[test]
fn what_fits_is_added() {
    assert_eq!(refill(100, 40), 140);
    assert_eq!(refill(40, 3), 43);
    assert_eq!(refill(0, 255), 255);
}

#[test]
fn what_does_not_fit_runs_over() {
    assert_eq!(refill(250, 10), 255);
    assert_eq!(refill(255, 255), 255);
}
