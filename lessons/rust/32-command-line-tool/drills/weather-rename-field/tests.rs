#[test]
fn their_name_is_read() {
    assert_eq!(highest(r#"{"maxTemp": 31}"#), Some(31));
    assert_eq!(highest(r#"{"maxTemp": -4}"#), Some(-4));
    assert_eq!(highest(r#"{"max_temp": 31}"#), None);
}

#[test]
fn and_written() {
    assert_eq!(forward(31), r#"{"maxTemp":31}"#);
    assert_eq!(forward(-4), r#"{"maxTemp":-4}"#);
}
