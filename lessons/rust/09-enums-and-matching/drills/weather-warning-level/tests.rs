#[test]
fn the_edges_belong_to_one_level() {
    assert_eq!(level(0), 0);
    assert_eq!(level(49), 0);
    assert_eq!(level(50), 1);
    assert_eq!(level(74), 1);
    assert_eq!(level(75), 2);
    assert_eq!(level(117), 2);
    assert_eq!(level(118), 3);
    assert_eq!(level(u32::MAX), 3);
}
