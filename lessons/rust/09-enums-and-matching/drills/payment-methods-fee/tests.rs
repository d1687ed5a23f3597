#[test]
fn a_card_costs_one_percent() {
    assert_eq!(fee(&Payment::Card { cents: 2_300 }), 23);
    assert_eq!(fee(&Payment::Card { cents: 199 }), 1);
    assert_eq!(fee(&Payment::Card { cents: 0 }), 0);
}

#[test]
fn cash_is_free_and_a_voucher_is_not() {
    assert_eq!(fee(&Payment::Cash), 0);
    assert_eq!(fee(&Payment::Voucher), 25);
}
