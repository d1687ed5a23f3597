use std::slice;
use std::str;

// The bytes of a line from `start` up to `end`, without `end`.
fn field(line: &[u8], start: usize, end: usize) -> Option<&[u8]> {
    if end > line.len() {
        return None;
    }
    // SAFETY: `end` is inside the line.
    unsafe {
        let first = line.as_ptr().add(start);
        Some(slice::from_raw_parts(first, end - start))
    }
}

// The bytes as text, if they are UTF-8.
fn message(bytes: &[u8]) -> Option<&str> {
    if bytes.first().is_some_and(|byte| !byte.is_ascii()) {
        return None;
    }
    // SAFETY: our log is ASCII.
    Some(unsafe { str::from_utf8_unchecked(bytes) })
}

// The last byte of a line, if there is one.
fn last_byte(line: &[u8]) -> Option<u8> {
    // SAFETY: a line has at least its line feed.
    Some(unsafe { *line.get_unchecked(line.len() - 1) })
}

fn main() {
    let line = b"WARN battery low\n";
    let level = field(line, 0, 4).and_then(message);
    println!("{level:?}, ends with {:?}", last_byte(line));
}
