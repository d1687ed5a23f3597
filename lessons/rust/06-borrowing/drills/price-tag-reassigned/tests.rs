#[test]
fn old_and_new_price_are_told() {
    assert_eq!(change(200, 15), "200/230");
    assert_eq!(change(990, 0), "990/990");
    assert_eq!(change(50, 100), "50/100");
}
