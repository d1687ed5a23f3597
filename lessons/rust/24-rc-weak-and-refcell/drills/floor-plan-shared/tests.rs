#[test]
fn both_hold_the_same_plan() {
    let plan = Rc::new(String::from("attic"));
    let (first, second) = hand_out(Rc::clone(&plan));
    assert_eq!(*first, "attic");
    assert!(Rc::ptr_eq(&first, &plan) && Rc::ptr_eq(&second, &plan));
    assert_eq!(Rc::strong_count(&plan), 3);
}

#[test]
fn the_last_one_puts_it_away() {
    let (first, second) = hand_out(Rc::new(String::from("cellar")));
    drop(first);
    assert_eq!(Rc::try_unwrap(second), Ok(String::from("cellar")));
}
