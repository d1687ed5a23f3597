#[test]
fn the_value_without_spaces() {
    assert_eq!(value("port = 8080"), Some("8080"));
    assert_eq!(value("name=Zoë "), Some("Zoë"));
    assert_eq!(value("empty ="), Some(""));
}

#[test]
fn only_the_first_sign_cuts() {
    assert_eq!(value("query = a=1"), Some("a=1"));
}

#[test]
fn no_sign_no_value() {
    assert_eq!(value("# a comment"), None);
    assert_eq!(value(""), None);
}
