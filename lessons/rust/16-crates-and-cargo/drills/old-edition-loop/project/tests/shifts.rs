use three_shifts::longest;

#[test]
fn the_longest_shift() {
    assert_eq!(longest([8, 6, 7]), 8);
    assert_eq!(longest([4, 6, 12]), 12);
    assert_eq!(longest([0, 9, 1]), 9);
}

#[test]
fn the_package_moved_and_the_source_did_not() {
    assert!(include_str!("../Cargo.toml").contains("\"2024\""));
    assert!(include_str!("../src/lib.rs").contains("in shifts.into_iter()"));
    assert!(include_str!("../src/lib.rs").contains("longer(longest, hours)"));
}
