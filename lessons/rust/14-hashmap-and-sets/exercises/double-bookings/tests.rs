#[test]
fn twice_is_reported_once() {
    assert_eq!(double_bookings(&[7001, 7002, 7001]), [7001]);
}

#[test]
fn four_times_is_still_reported_once() {
    assert_eq!(double_bookings(&[7001, 7001, 7001, 7001]), [7001]);
}

#[test]
fn order_is_that_of_the_second_occurrence() {
    assert_eq!(double_bookings(&[1, 2, 3, 3, 1, 2, 3]), [3, 1, 2]);
}

#[test]
fn single_invoices_are_not_reported() {
    assert_eq!(double_bookings(&[7001, 7002]), []);
    assert_eq!(double_bookings(&[]), []);
}

#[test]
fn unpaid_is_ascending_and_names_each_once() {
    let sent = [40, 12, 7, 99, 12, 63, 7, 25, 81, 3, 54, 18, 70];
    assert_eq!(unpaid(&sent, &[99, 25]), [3, 7, 12, 18, 40, 54, 63, 70, 81]);
}

#[test]
fn paid_invoices_that_were_never_sent_do_not_matter() {
    assert_eq!(unpaid(&[5], &[4, 5, 6]), []);
    assert_eq!(unpaid(&[], &[4]), []);
}
