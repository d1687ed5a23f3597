// A zero byte in the data of a user ends the program.
use std::ffi::{CString, c_char};

unsafe extern "C" {
    // Both texts must end with a zero byte.
    fn strcspn(text: *const c_char, stops: *const c_char) -> usize;
}

// How many bytes of the line stand before the first stop.
fn key_length(line: &str, stops: &str) -> Option<usize> {
    let line = CString::new(line).unwrap();
    let stops = CString::new(stops).unwrap();
    // SAFETY: both pointers come from a CString, so the texts end with a
    // zero byte, and both variables live until the end of the function.
    let length = unsafe { strcspn(line.as_ptr(), stops.as_ptr()) };
    Some(length)
}

fn main() {
    println!("{:?}", key_length("port = 8080", " ="));
}
