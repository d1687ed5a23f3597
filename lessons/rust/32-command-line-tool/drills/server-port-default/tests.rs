#[test]
fn a_port_may_be_given() {
    assert_eq!(port("serve --port 9000"), Some(9_000));
    assert_eq!(port("serve --port=80"), Some(80));
}

#[test]
fn without_one_it_is_8080() {
    assert_eq!(port("serve"), Some(8_080));
}

#[test]
fn what_is_no_port() {
    assert_eq!(port("serve --port 70000"), None);
    assert_eq!(port("serve --port web"), None);
    assert_eq!(port("serve 9000"), None);
}
