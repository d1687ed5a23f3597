#[test]
fn shelves() {
    assert!(same_shelf("K4-oats", "K4-rye"));
    assert!(!same_shelf("K4-oats", "K5-oats"));
    assert!(same_shelf("K4", "K4-rye"));
    assert!(!same_shelf("", "K4-rye"));
    assert!(same_shelf("-a", "-b"));
    assert!(!same_shelf("K4-a-b", "K4a-b"));
    assert!(same_shelf("K4-a-b", "K4-c"));
}
