#[test]
fn the_kitchen_sets_the_limit() {
    assert_eq!(kitchen::baking::set(180), 180);
    assert_eq!(kitchen::baking::set(250), 250);
    assert_eq!(kitchen::baking::set(300), 250);
}
