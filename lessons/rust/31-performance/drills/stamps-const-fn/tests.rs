const SMALL: usize = stamps(2, 3);

#[test]
fn the_compiler_counts() {
    assert_eq!(SMALL, 6);
    assert_eq!([0; SMALL].len(), 6);
    assert_eq!(stamps(4, 25), 100);
}

#[test]
fn a_sheet_is_full() {
    assert_eq!(sheet(85).len(), 20 * 10);
    assert!(sheet(85).iter().all(|cents| *cents == 85));
}
