// The bytes are counted in Rust, and C is never called.
use std::ffi::{CString, c_char};

unsafe extern "C" {
    // Both texts must end with a zero byte.
    fn strcspn(text: *const c_char, stops: *const c_char) -> usize;
}

fn key_length(line: &str, stops: &str) -> Option<usize> {
    if line.contains('\0') || stops.contains('\0') {
        return None;
    }
    Some(
        line.as_bytes()
            .iter()
            .take_while(|b| !stops.as_bytes().contains(b))
            .count(),
    )
}
fn main() {}
