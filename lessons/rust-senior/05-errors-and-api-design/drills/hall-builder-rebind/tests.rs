#[test]
fn with_and_without_a_balcony() {
    assert_eq!(plan(100), Hall { seats: 100, balcony: 0 });
    assert_eq!(plan(200).balcony, 0);
    assert_eq!(plan(400), Hall { seats: 400, balcony: 40 });
    assert_eq!(plan(201).balcony, 20);
}
