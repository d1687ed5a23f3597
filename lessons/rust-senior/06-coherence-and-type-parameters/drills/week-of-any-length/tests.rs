#[test]
fn several_lengths() {
    assert_eq!(deviations([4, 8, 6, 2, 0, 1, 7]), (4, [0, 4, 2, -2, -4, -3, 3]));
    assert_eq!(deviations([10, 20]), (15, [-5, 5]));
    assert_eq!(deviations([-3, -4]), (-4, [1, 0]));
    assert_eq!(deviations([9]), (9, [0]));
    assert_eq!(deviations([1; 60]), (1, [0; 60]));
}

#[test]
fn no_values_at_all() {
    assert_eq!(deviations([]), (0, []));
}
