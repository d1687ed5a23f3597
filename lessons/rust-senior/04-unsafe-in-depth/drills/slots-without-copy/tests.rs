#[test]
fn both_in_order() {
    assert_eq!(two("north", "south"), ["north", "south"]);
    assert_eq!(two("", "x"), ["", "x"]);
}
