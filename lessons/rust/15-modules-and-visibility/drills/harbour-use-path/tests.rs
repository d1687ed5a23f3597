#[test]
fn the_fee_of_the_harbour() {
    assert_eq!(fee(4), 30);
    assert_eq!(fee(10), 30);
    assert_eq!(fee(14), 42);
}
