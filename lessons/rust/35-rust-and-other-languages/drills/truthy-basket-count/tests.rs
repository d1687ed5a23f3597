#[test]
fn an_empty_basket() {
    assert_eq!(greeting(0), "come in");
}

#[test]
fn something_in_the_basket() {
    assert_eq!(greeting(1), "1 in your basket");
    assert_eq!(greeting(3), "3 in your basket");
    assert_eq!(greeting(u32::MAX), "4294967295 in your basket");
}
