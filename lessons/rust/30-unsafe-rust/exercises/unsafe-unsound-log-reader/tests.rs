use super::*;

#[test]
fn field_gives_the_range() {
    let line = b"WARN battery low";
    assert_eq!(field(line, 0, 4), Some(&b"WARN"[..]));
    assert_eq!(field(line, 5, 16), Some(&b"battery low"[..]));
    assert_eq!(field(line, 4, 4), Some(&b""[..]));
}

#[test]
fn field_borrows_from_the_line() {
    let line = b"WARN battery low";
    let part = field(line, 5, 12).unwrap();
    assert_eq!(part.as_ptr(), line[5..].as_ptr());
}

#[test]
fn field_refuses_an_end_behind_the_line() {
    assert!(field(b"WARN", 0, 5).is_none());
}

#[test]
fn field_refuses_a_reversed_range() {
    assert!(field(b"WARN battery low", 9, 4).is_none());
}

#[test]
fn message_reads_text() {
    assert_eq!(message(b"battery low"), Some("battery low"));
    assert_eq!(
        message("caf\u{e9} closed".as_bytes()),
        Some("caf\u{e9} closed")
    );
    assert_eq!(message("\u{e9}tage 2".as_bytes()), Some("\u{e9}tage 2"));
    assert_eq!(message(b""), Some(""));
}

#[test]
fn message_refuses_bytes_that_are_no_text() {
    assert!(message(b"temp 21\xB0C").is_none());
    assert!(message(b"\xFF").is_none());
}

#[test]
fn last_byte_of_a_line() {
    assert_eq!(last_byte(b"ok\n"), Some(b'\n'));
    assert_eq!(last_byte(b"x"), Some(b'x'));
}

#[test]
fn empty_line_has_no_last_byte() {
    assert_eq!(last_byte(b""), None);
}
