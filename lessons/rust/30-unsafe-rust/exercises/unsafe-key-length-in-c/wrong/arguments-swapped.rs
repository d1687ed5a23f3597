// Both parameters have the same type, so C searches the stops for the line.
use std::ffi::{CString, c_char};

unsafe extern "C" {
    // Both texts must end with a zero byte.
    fn strcspn(text: *const c_char, stops: *const c_char) -> usize;
}

// How many bytes of the line stand before the first stop.
fn key_length(line: &str, stops: &str) -> Option<usize> {
    let line = CString::new(line).ok()?;
    let stops = CString::new(stops).ok()?;
    // SAFETY: both pointers come from a CString, so the texts end with a
    // zero byte, and both variables live until the end of the function.
    let length = unsafe { strcspn(stops.as_ptr(), line.as_ptr()) };
    Some(length)
}

fn main() {
    println!("{:?}", key_length("port = 8080", " ="));
}
