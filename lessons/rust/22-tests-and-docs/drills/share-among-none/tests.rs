#[test]
fn the_prize_is_shared() {
    assert_eq!(share(10_000, 3), 3_333);
    assert_eq!(share(5, 5), 1);
    assert_eq!(share(0, 7), 0);
}

#[test]
#[should_panic(expected = "no winners")]
fn nobody_to_share_it_with() {
    share(10_000, 0);
}

#[test]
#[should_panic(expected = "no winners")]
fn nothing_to_share_either() {
    share(0, 0);
}
