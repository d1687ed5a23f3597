#[test]
fn a_receipt_in_json() {
    let one = r#"{"till":3,"items":[{"name":"soap","cents":240}]}"#;
    assert_eq!(to_json(3, &[("soap", 240)]), one);
    let quoted = r#"{"till":0,"items":[{"name":"6\" nail","cents":5},{"name":"","cents":0}]}"#;
    assert_eq!(to_json(0, &[("6\" nail", 5), ("", 0)]), quoted);
    assert_eq!(to_json(9, &[]), r#"{"till":9,"items":[]}"#);
}
