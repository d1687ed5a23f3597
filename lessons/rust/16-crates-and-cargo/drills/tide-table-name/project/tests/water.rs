use tide_table::next_high;

const PROGRAM: &str = include_str!("../src/main.rs");
const MANIFEST: &str = include_str!("../Cargo.toml");

#[test]
fn high_water_comes_twice() {
    assert_eq!(next_high(190, 0), 190);
    assert_eq!(next_high(190, 190), 190);
    assert_eq!(next_high(190, 400), 935);
}

#[test]
fn the_program_asks_the_library() {
    assert!(PROGRAM.contains("tide_table::"));
    assert!(!PROGRAM.contains("mod "));
    assert!(!PROGRAM.contains("fn next_high"));
    assert!(MANIFEST.contains("\"tide-table\""));
}
