#[test]
fn tax_is_added_once() {
    assert_eq!(with_tax(450), 540);
    assert_eq!(with_tax(0), 0);
    let mut readings = 0;
    let mut meter = || {
        readings += 1;
        100
    };
    assert_eq!(with_tax(meter()), 120);
    assert_eq!(readings, 1);
}

#[test]
fn cap_changes_the_callers_price() {
    let mut price = 2400;
    cap(&mut price, 2000);
    assert_eq!(price, 2000);
    cap(&mut price, 3000);
    assert_eq!(price, 2000);
}

#[test]
fn first_or_works_for_every_copy_type() {
    assert_eq!(first_or(&[7, 8], 1), 7);
    assert_eq!(first_or(&["soup", "salad"], "water"), "soup");
    assert_eq!(first_or(&[], 'x'), 'x');
}

#[test]
fn offers_stay_as_they_were() {
    assert_eq!(offer(&[450, 300], 2000), 540);
    assert_eq!(offer(&[4500], 2000), 2000);
    assert_eq!(offer(&[], 1100), 1100);
    assert_eq!(offer(&[], 5000), 1200);
}
