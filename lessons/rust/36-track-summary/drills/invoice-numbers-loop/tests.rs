#[test]
fn large_invoices_get_a_copy() {
    let mut invoices = vec![(17, 980), (18, 4_200), (19, 1_000), (20, 1_001)];
    book_copies(&mut invoices);
    assert_eq!(
        invoices,
        [
            (17, 980),
            (18, 4_200),
            (19, 1_000),
            (20, 1_001),
            (5_018, 4_200),
            (5_020, 1_001)
        ]
    );
}

#[test]
fn without_large_ones_nothing_changes() {
    let mut invoices = vec![(1, 10)];
    book_copies(&mut invoices);
    assert_eq!(invoices, [(1, 10)]);
    let mut none = vec![];
    book_copies(&mut none);
    assert!(none.is_empty());
}
