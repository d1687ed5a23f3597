#[test]
fn small_children_ride_free() {
    assert_eq!(fare(0), 0);
    assert_eq!(fare(5), 0);
}

#[test]
fn everybody_else_pays() {
    assert_eq!(fare(6), 280);
    assert_eq!(fare(41), 280);
}
