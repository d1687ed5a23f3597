// The errors are not compared, so one can take the place of the other.
use super::*;

#[test]
fn three_days_of_storage_are_free() {
    assert_eq!((storage_fee(0), storage_fee(3)), (0, 0));
}

#[test]
fn fourth_day_costs_the_base_and_a_day() {
    assert_eq!(storage_fee(4), 150);
}

#[test]
fn storage_never_costs_more_than_the_largest_fee() {
    assert_eq!((storage_fee(20), storage_fee(21)), (950, 1000));
    assert_eq!(storage_fee(22), 1000);
}

#[test]
fn postage_changes_behind_its_limits() {
    assert_eq!((postage(1), postage(1000)), (Some(499), Some(499)));
    assert_eq!((postage(1001), postage(5000)), (Some(799), Some(799)));
}

#[test]
fn parcels_outside_the_limits_are_not_taken() {
    assert_eq!((postage(0), postage(5001)), (None, None));
}

#[test]
fn label_may_have_spaces_around() {
    assert_eq!(read_grams("1250 g"), Ok(1250));
    assert_eq!(read_grams("  1250 g "), Ok(1250));
}

#[test]
fn other_units_are_no_unit() {
    assert!(read_grams("12 kg").is_err());
    assert!(read_grams("12").is_err());
}

#[test]
fn label_without_a_number_is_told_apart() {
    assert!(read_grams("x g").is_err());
}

#[test]
fn refund_leaves_the_rest() {
    assert_eq!(refund(799, 300), 499);
    assert_eq!(refund(799, 799), 0);
}

#[test]
#[should_panic(expected = "more than was paid")]
fn nobody_gets_back_more_than_was_paid() {
    refund(300, 301);
}
