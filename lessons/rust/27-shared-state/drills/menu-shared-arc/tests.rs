#[test]
fn both_read_the_same_menu() {
    let menu = Shared::new(String::from("soup, salad"));
    let before = menu.as_ptr();
    for waiter in [waiter(&menu), waiter(&menu)] {
        let (length, read) = waiter.join().unwrap();
        assert_eq!(length, 11);
        assert_eq!(read.as_ptr(), before, "the menu was copied");
    }
    assert_eq!(Shared::strong_count(&menu), 1);
}

#[test]
fn another_menu() {
    let (length, _) = waiter(&Shared::new(String::new())).join().unwrap();
    assert_eq!(length, 0);
}
