#[test]
fn no_floor_needs_no_steps() {
    assert_eq!(steps(0), 0);
}

#[test]
fn the_last_floor_counts() {
    assert_eq!(steps(1), 10);
    assert_eq!(steps(2), 21);
    assert_eq!(steps(3), 33);
    assert_eq!(steps(10), 145);
}
