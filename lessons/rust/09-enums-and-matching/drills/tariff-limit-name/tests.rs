#[test]
fn below_at_and_above_the_limit() {
    assert_eq!(tariff(310, 400), 'L');
    assert_eq!(tariff(400, 400), 'N');
    assert_eq!(tariff(401, 400), 'H');
    assert_eq!(tariff(520, 400), 'H');
}

#[test]
fn each_contract_has_its_own_limit() {
    assert_eq!(tariff(400, 500), 'L');
    assert_eq!(tariff(500, 500), 'N');
    assert_eq!(tariff(1, 0), 'H');
}
