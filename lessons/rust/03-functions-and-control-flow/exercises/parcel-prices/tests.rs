#[test]
fn base_price_changes_above_1000_grams() {
    assert_eq!(base_price(1), 490);
    assert_eq!(base_price(1000), 490);
    assert_eq!(base_price(1001), 690);
}

#[test]
fn surcharge_only_for_express() {
    assert_eq!(surcharge(true), 400);
    assert_eq!(surcharge(false), 0);
}

#[test]
fn total_adds_the_surcharge_of_this_parcel() {
    assert_eq!(total(1200, true), 1090);
    assert_eq!(total(1200, false), 690);
    assert_eq!(total(10, true), 890);
    assert_eq!(total(10, false), 490);
}
