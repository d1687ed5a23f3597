#[test]
fn the_statement_tells_the_balance() {
    assert_eq!(
        statement(&bank::Account::open(12_050)),
        "balance: 12050 cents"
    );
    assert_eq!(statement(&bank::Account::open(-3)), "balance: -3 cents");
}
