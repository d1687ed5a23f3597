#[test]
fn seconds_are_rounded_up() {
    assert_eq!(seconds(0), 0);
    assert_eq!(seconds(80), 1);
    assert_eq!(seconds(81), 2);
}

#[test]
fn sizes_beyond_32_bits_are_exact() {
    assert_eq!(seconds(5_000_000_000), 62_500_000);
    assert_eq!(night_minutes(8_000_000_000, 0, 0, 0), 1_666_667);
}

#[test]
fn a_night_has_four_transfers() {
    assert_eq!(night_minutes(48_000, 9_600, 1_200, 7), 13);
}
