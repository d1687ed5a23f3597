use crate::clock::Time;
use crate::wait;

const LIBRARY: &str = include_str!("lib.rs");
const PROGRAM: &str = include_str!("main.rs");

#[test]
fn the_next_departure_counts() {
    let departures = [Time::new(7, 40), Time::new(9, 15)];
    assert_eq!(wait(&Time::new(8, 50), &departures), Some(25));
    assert_eq!(wait(&Time::new(7, 40), &departures), Some(0));
}

#[test]
fn after_the_last_departure_there_is_none() {
    assert_eq!(wait(&Time::new(21, 0), &[Time::new(9, 15)]), None);
}

#[test]
fn only_the_library_declares_modules() {
    assert!(LIBRARY.contains("mod clock;"));
    for line in PROGRAM.lines() {
        assert!(!line.trim_start().starts_with("mod "), "{line}");
        assert!(!line.trim_start().starts_with("#[path"), "{line}");
    }
}
