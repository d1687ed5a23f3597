#[test]
fn numbers_are_read() {
    assert_eq!(seat("row 12"), Ok(12));
    assert_eq!(seat("row 0"), Ok(0));
}

#[test]
fn everything_else_is_told() {
    assert_eq!(seat("row x"), Err(String::from("no seat: row x")));
    assert_eq!(seat("row -3"), Err(String::from("no seat: row -3")));
    assert_eq!(seat(""), Err(String::from("no seat: ")));
}
