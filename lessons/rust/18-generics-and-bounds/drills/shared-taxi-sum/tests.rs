#[test]
fn the_sum_is_divided() {
    assert_eq!(share(&[1_250, 900], 3), 716);
    assert_eq!(share(&[100], 1), 100);
    assert_eq!(share(&[1, 1, 1], 3), 1);
    assert_eq!(share(&[], 4), 0);
}
