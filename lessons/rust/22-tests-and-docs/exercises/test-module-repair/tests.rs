#[test]
fn sales_can_be_compared_and_printed() {
    assert_eq!(Sale::new("bread", 340), Sale::new("bread", 340));
    assert_ne!(Sale::new("bread", 340), Sale::new("bread", 341));
    assert!(format!("{:?}", Sale::new("bread", 340)).contains("340"));
}

#[test]
fn spaces_around_both_parts_do_not_count() {
    assert_eq!(
        read_sale("  rye bread ;  340 "),
        Some(Sale::new("rye bread", 340))
    );
}

#[test]
fn bad_lines_are_no_sales() {
    assert_eq!(read_sale("bread;dear"), None);
    assert_eq!(read_sale(""), None);
}

#[test]
fn total_of_nothing_is_zero() {
    assert_eq!(total(&[]), 0);
}
