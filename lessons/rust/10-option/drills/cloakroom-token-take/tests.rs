#[test]
fn the_coat_comes_out_once() {
    let coat = String::from("grey, size 40");
    let before = coat.as_ptr();
    let mut hook = Hook { coat: Some(coat) };
    let got = give_back(&mut hook).unwrap();
    assert_eq!(got, "grey, size 40");
    assert_eq!(got.as_ptr(), before, "the coat was copied");
    assert!(hook.coat.is_none());
    assert_eq!(give_back(&mut hook), None);
}

#[test]
fn an_empty_hook_gives_nothing() {
    let mut hook = Hook { coat: None };
    assert_eq!(give_back(&mut hook), None);
}
