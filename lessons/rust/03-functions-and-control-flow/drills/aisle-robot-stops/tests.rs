#[test]
fn the_search_ends_at_the_shelf() {
    assert_eq!(looked_at(11), 1);
    assert_eq!(looked_at(15), 5);
    assert_eq!(looked_at(23), 8);
    assert_eq!(looked_at(45), 20);
}

#[test]
fn an_unknown_shelf_costs_the_whole_way() {
    assert_eq!(looked_at(16), 20);
    assert_eq!(looked_at(99), 20);
}
