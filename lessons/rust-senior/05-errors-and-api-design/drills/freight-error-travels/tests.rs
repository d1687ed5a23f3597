#[test]
fn weights_and_errors_come_back() {
    assert_eq!(weigh_aside(String::from(" 820 ")).unwrap(), 820);
    let error = weigh_aside(String::from("0")).unwrap_err();
    assert_eq!(error.to_string(), "the scale is empty");
    let error = weigh_aside(String::from("8x")).unwrap_err();
    assert!(error.downcast_ref::<std::num::ParseIntError>().is_some(), "the parser's own error");
}

#[test]
fn it_can_be_shared_too() {
    fn shared<T: Send + Sync>(_value: &T) {}
    shared(&weigh("x").unwrap_err());
}
