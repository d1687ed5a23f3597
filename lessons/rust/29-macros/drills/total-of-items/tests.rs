#[test]
fn any_number_of_items() {
    assert_eq!(total!(120, 80, 15), 215);
    assert_eq!(total!(7), 7);
    assert_eq!(total!(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 55);
    assert_eq!(total!(), 0);
}

#[test]
fn items_are_expressions() {
    let bread = 250;
    assert_eq!(total!(bread * 2, 2 * 3, bread - 50), 706);
    const SUM: u32 = total!(1, 2);
    assert_eq!(SUM, 3);
}
