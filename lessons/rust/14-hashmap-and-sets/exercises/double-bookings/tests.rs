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

#[test]
fn a_hundred_thousand_invoices_take_no_minutes() {
    // Whoever walks over the list for each invoice compares billions of numbers.
    let sent: Vec<u32> = (0..100_000).map(|n| n * 7 % 100_003).collect();
    let begin = std::time::Instant::now();
    assert!(double_bookings(&sent).is_empty());
    assert_eq!(unpaid(&sent, &sent), []);
    assert!(begin.elapsed() < std::time::Duration::from_secs(2));
}
