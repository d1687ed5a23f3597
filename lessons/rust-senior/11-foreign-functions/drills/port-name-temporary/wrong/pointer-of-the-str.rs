#![deny(dangling_pointers_from_temporaries)]

use std::ffi::{CString, c_char};

unsafe extern "C" {
    fn strlen(text: *const c_char) -> usize;
}

// How many bytes of the name C sees.
fn bytes_sent(name: &str) -> usize {
    let _ = CString::default();
    // SAFETY: none; a `str` does not end with a zero byte.
    unsafe { strlen(name.as_ptr().cast::<c_char>()) }
}

fn main() {
    println!("{}", bytes_sent("/dev/ttyUSB0"));
}
