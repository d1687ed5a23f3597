#![deny(dangling_pointers_from_temporaries)]

use std::ffi::{CString, c_char};

unsafe extern "C" {
    fn strlen(text: *const c_char) -> usize;
}

// How many bytes of the name C sees.
fn bytes_sent(name: &str) -> usize {
    let name = name.split('\0').next().unwrap_or_default();
    let name = CString::new(name).unwrap_or_default();
    // SAFETY: the text ends with a zero byte and lives to the end.
    unsafe { strlen(name.as_ptr()) }
}

fn main() {
    println!("{}", bytes_sent("/dev/ttyUSB0"));
}
