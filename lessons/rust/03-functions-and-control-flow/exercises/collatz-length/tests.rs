#[test]
fn one_needs_no_step() {
    assert_eq!(steps(1), 0);
}

#[test]
fn known_lengths() {
    assert_eq!(steps(2), 1);
    assert_eq!(steps(6), 8);
    assert_eq!(steps(27), 111);
}

#[test]
fn numbers_on_the_way_may_be_large() {
    // The highest number on this way is 17,202,377,752.
    assert_eq!(steps(159_487), 183);
}

#[test]
fn longest_includes_the_limit() {
    assert_eq!(longest_start(1), 1);
    assert_eq!(longest_start(6), 6);
    assert_eq!(longest_start(27), 27);
}

#[test]
fn smallest_start_wins() {
    // 12 and 13 both take 9 steps, 9 takes 19.
    assert_eq!(longest_start(13), 9);
    // 18 and 19 both take 20 steps.
    assert_eq!(longest_start(19), 18);
}
