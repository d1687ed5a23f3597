use three_shifts::longest;

#[test]
fn the_longest_shift() {
    assert_eq!(longest([8, 6, 7]), 8);
    assert_eq!(longest([4, 6, 12]), 12);
    assert_eq!(longest([0, 9, 1]), 9);
}

#[test]
fn the_package_moved_and_the_source_did_not() {
    let edition = "edition = \"2024\"";
    let manifest = include_str!("../Cargo.toml");
    assert!(manifest.lines().any(|line| line.trim() == edition));
    let lines = [
        "    for hours in shifts.into_iter() {",
        "        longest = longer(longest, hours);",
    ];
    for expected in lines {
        let source = include_str!("../src/lib.rs");
        assert!(source.lines().any(|line| line == expected), "{expected}");
    }
}
