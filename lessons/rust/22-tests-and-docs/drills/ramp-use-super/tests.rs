#[test]
fn six_centimetres_a_metre() {
    assert!(flat_enough(0, 1));
    assert!(flat_enough(60, 10));
    assert!(!flat_enough(61, 10));
    assert!(!flat_enough(1, 0));
}
