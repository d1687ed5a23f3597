#[test]
fn readings_are_converted() {
    assert_eq!(display(Some(85)), Some(185));
    assert_eq!(display(Some(0)), Some(32));
    assert_eq!(display(Some(21)), Some(69));
    assert_eq!(display(Some(100)), Some(212));
    assert_eq!(display(Some(-40)), Some(-40));
}

#[test]
fn nothing_stays_nothing() {
    assert_eq!(display(None), None);
}
