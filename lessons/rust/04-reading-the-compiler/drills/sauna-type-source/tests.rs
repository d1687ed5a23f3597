#[test]
fn the_limit_is_85() {
    assert!(!too_hot(20));
    assert!(!too_hot(84));
    assert!(!too_hot(85));
    assert!(too_hot(86));
    assert!(too_hot(120));
}
