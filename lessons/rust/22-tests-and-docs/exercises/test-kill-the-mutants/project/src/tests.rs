use super::*;

#[test]
fn long_storage_costs_something() {
    assert!(storage_fee(10) > 0);
}

#[test]
fn parcel_of_two_kilograms_has_a_postage() {
    assert_eq!(postage(2000), Some(799));
}

#[test]
fn label_is_read() {
    assert_eq!(read_grams("1250 g"), Ok(1250));
    assert!(read_grams("heavy").is_err());
}

#[test]
fn part_of_a_payment_is_given_back() {
    assert_eq!(refund(799, 300), 499);
}
