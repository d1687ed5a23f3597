#[test]
fn a_percentage_is_taken_off() {
    assert_eq!(price(2_000, Coupon::Percent(15)), 1_700);
    assert_eq!(price(999, Coupon::Percent(10)), 900);
    assert_eq!(price(50, Coupon::Percent(100)), 0);
}

#[test]
fn free_shipping_changes_no_price() {
    assert_eq!(price(2_000, Coupon::FreeShipping), 2_000);
    assert_eq!(price(1, Coupon::FreeShipping), 1);
}
