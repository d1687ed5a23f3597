use std::rc::Rc;

fn shorten<'a>(key: Key<&'static str>, _for: &'a str) -> Key<&'a str> {
    key
}

#[test]
fn it_takes_no_room() {
    assert_eq!(size_of::<Key<Bicycle>>(), 4);
    assert_eq!(size_of::<Key<[u64; 9]>>(), 4);
    assert_eq!(Key::<Bicycle>::new(9).number(), 9);
}

#[test]
fn it_goes_to_another_thread() {
    let key: Key<Rc<u8>> = Key::new(5);
    assert_eq!(std::thread::spawn(move || key.number()).join().unwrap(), 5);
}

#[test]
fn it_may_be_shortened() {
    let name = String::from("x");
    assert_eq!(shorten(Key::new(3), &name).number(), 3);
}
