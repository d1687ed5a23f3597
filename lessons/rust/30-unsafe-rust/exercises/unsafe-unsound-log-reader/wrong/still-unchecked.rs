// The checks are complete now, but the proof stays with you although std can do it.
use std::str;

// The bytes of a line from `start` up to `end`, without `end`.
fn field(line: &[u8], start: usize, end: usize) -> Option<&[u8]> {
    if start > end || end > line.len() {
        return None;
    }
    // SAFETY: the range was checked above.
    Some(unsafe { line.get_unchecked(start..end) })
}

// The bytes as text, if they are UTF-8.
fn message(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok()
}

// The last byte of a line, if there is one.
fn last_byte(line: &[u8]) -> Option<u8> {
    line.last().copied()
}

fn main() {
    let line = b"WARN battery low\n";
    let level = field(line, 0, 4).and_then(message);
    println!("{level:?}, ends with {:?}", last_byte(line));
}
