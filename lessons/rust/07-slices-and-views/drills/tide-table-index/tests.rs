fn of(heights: &[u32], hour: u8) -> u32 {
    height(heights, hour)
}

#[test]
fn the_hour_is_the_position() {
    let heights = [310, 290, 260, 240];
    assert_eq!(of(&heights, 0), 310);
    assert_eq!(of(&heights, 2), 260);
    assert_eq!(of(&heights, 3), 240);
}

#[test]
#[should_panic]
fn an_hour_that_is_not_there_panics() {
    of(&[310], 1);
}
