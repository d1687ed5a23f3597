use std::ffi::{CString, c_char};

unsafe extern "C" {
    // Both texts must end with a zero byte.
    fn strcspn(text: *const c_char, stops: *const c_char) -> usize;
}

// How many bytes of the line stand before the first stop.
fn key_length(line: &str, stops: &str) -> Option<usize> {
    todo!()
}

fn main() {
    println!("{:?}", key_length("port = 8080", " ="));
}
