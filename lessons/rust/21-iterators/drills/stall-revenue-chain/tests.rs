#[test]
fn only_larger_sales_count() {
    assert_eq!(revenue(&[150, 250, 900]), 1_150);
    assert_eq!(revenue(&[250, 150, 900]), 1_150);
    assert_eq!(revenue(&[200, 201]), 201);
    assert_eq!(revenue(&[1, 2, 3]), 0);
    assert_eq!(revenue(&[]), 0);
}
