#[test]
fn every_floor_is_visited() {
    assert_eq!(visited(4), (5, 10));
    assert_eq!(visited(0), (1, 0));
    assert_eq!(visited(10), (11, 55));
}

#[test]
fn the_floors_come_in_order() {
    let mut seen = 9;
    for_each_floor(3, |floor| seen = seen * 10 + floor);
    assert_eq!(seen, 90_123);
}
