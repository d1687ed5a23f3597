#[test]
fn a_known_position() {
    assert_eq!(speed(Ok(Some(80))), 80);
    assert_eq!(speed(Ok(Some(0))), 0);
    assert_eq!(speed(Ok(Some(250))), 100);
}

#[test]
fn an_unknown_one_and_a_failure() {
    assert_eq!(speed(Ok(None)), 20);
    assert_eq!(speed(Err(String::from("no signal"))), 0);
}
