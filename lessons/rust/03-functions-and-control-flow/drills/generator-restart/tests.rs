#[test]
fn enough_pressure_needs_no_try() {
    assert_eq!(tries(20, 20), 0);
    assert_eq!(tries(30, 20), 0);
}

#[test]
fn each_try_doubles() {
    assert_eq!(tries(3, 20), 3);
    assert_eq!(tries(1, 2), 1);
    assert_eq!(tries(1, 1000), 10);
    assert_eq!(tries(5, 10), 1);
}
