#[test]
fn each_runner_signs_in_turn() {
    assert_eq!(relay(String::from("start-"), 4), "start-1234");
    assert_eq!(relay(String::new(), 1), "1");
    assert_eq!(relay(String::from("rain"), 0), "rain");
}

#[test]
fn it_is_one_baton() {
    let mut baton = String::with_capacity(64);
    baton.push('a');
    let before = baton.as_ptr();
    assert_eq!(relay(baton, 3).as_ptr(), before, "the baton was copied");
}
