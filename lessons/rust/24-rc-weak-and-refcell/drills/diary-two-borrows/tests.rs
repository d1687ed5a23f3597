#[test]
fn lines_are_numbered() {
    let diary = RefCell::new(Vec::new());
    assert_eq!(write(&diary, "planted beans"), 1);
    assert_eq!(write(&diary, "rain"), 2);
    assert_eq!(*diary.borrow(), ["1: planted beans", "2: rain"]);
}

#[test]
fn an_old_diary_goes_on() {
    let diary = RefCell::new(vec![String::new(); 41]);
    assert_eq!(write(&diary, "first bean"), 42);
    assert!(diary.try_borrow_mut().is_ok());
}
