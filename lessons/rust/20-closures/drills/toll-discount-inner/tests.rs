#[test]
fn the_percentage_is_taken_off() {
    assert_eq!(tolls([500, 820, 1_500], 10), [450, 738, 1_350]);
    assert_eq!(tolls([1, 99, 100], 50), [1, 50, 50]);
    assert_eq!(tolls([7, 8, 9], 0), [7, 8, 9]);
}
