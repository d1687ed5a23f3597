use ticket_machine::group;

#[test]
fn everybody_pays_the_fare_of_the_zones() {
    assert_eq!(group(1, 1), 270);
    assert_eq!(group(3, 2), 1_080);
    assert_eq!(group(0, 4), 0);
}

#[test]
fn the_fare_comes_from_the_package() {
    let source = include_str!("../src/lib.rs");
    let call = "    people * fares::single(zones)";
    assert!(source.lines().any(|line| line == call), "{source}");
    assert!(!source.contains("mod "));
}
