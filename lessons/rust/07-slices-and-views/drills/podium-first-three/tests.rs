#[test]
fn the_first_three_are_lent() {
    let times = [588, 601, 617, 640];
    assert_eq!(podium(&times), [588, 601, 617]);
    assert_eq!(podium(&times).as_ptr(), times.as_ptr());
}

#[test]
fn three_runners_are_enough() {
    assert_eq!(podium(&[9, 10, 11]), [9, 10, 11]);
}
