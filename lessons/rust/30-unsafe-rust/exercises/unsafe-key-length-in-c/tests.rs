use super::*;

#[test]
fn key_ends_at_the_first_stop() {
    assert_eq!(key_length("port = 8080", " ="), Some(4));
    assert_eq!(key_length("host=localhost", " ="), Some(4));
}

#[test]
fn line_without_a_stop_counts_whole() {
    assert_eq!(key_length("verbose", "="), Some(7));
    assert_eq!(key_length("verbose", ""), Some(7));
}

#[test]
fn stop_at_the_start_is_zero() {
    assert_eq!(key_length("=8080", "="), Some(0));
    assert_eq!(key_length("", "="), Some(0));
}

#[test]
fn zero_byte_in_the_line_is_none() {
    assert_eq!(key_length("po\0rt=8080", "="), None);
}

#[test]
fn zero_byte_in_the_stops_is_none() {
    assert_eq!(key_length("port=8080", "\0="), None);
}
