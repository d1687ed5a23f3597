fn all(length: u32, distance: usize) -> Vec<u32> {
    posts(length, distance).collect()
}

#[test]
fn a_post_at_each_distance() {
    assert_eq!(all(100, 40), [0, 40, 80]);
    assert_eq!(all(9, 3), [0, 3, 6, 9]);
    assert_eq!(all(2, 1), [0, 1, 2]);
}

#[test]
fn a_short_road_has_one() {
    assert_eq!(all(10, 11), [0]);
    assert_eq!(all(0, 5), [0]);
}

#[test]
fn nothing_is_computed_before_it_is_asked_for() {
    assert_eq!(posts(u32::MAX, 1_000).take(2).last(), Some(1_000));
}
