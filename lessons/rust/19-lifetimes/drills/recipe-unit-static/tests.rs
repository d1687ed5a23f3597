#[test]
fn grams_kilograms_and_tonnes() {
    assert_eq!(unit(0), "g");
    assert_eq!(unit(999), "g");
    assert_eq!(unit(1_000), "kg");
    assert_eq!(unit(999_999), "kg");
    assert_eq!(unit(1_000_000), "t");
}
