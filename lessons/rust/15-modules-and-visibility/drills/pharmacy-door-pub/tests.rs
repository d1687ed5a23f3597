#[test]
fn twenty_kilograms_a_tablet_and_four_at_most() {
    assert_eq!(pharmacy::dose(19), 0);
    assert_eq!(pharmacy::dose(65), 3);
    assert_eq!(pharmacy::dose(200), 4);
}
