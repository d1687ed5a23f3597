#![deny(dangling_pointers_from_temporaries)]

use std::ffi::{CString, c_char};

unsafe extern "C" {
    fn strlen(text: *const c_char) -> usize;
}

// How many bytes of the name C sees.
fn bytes_sent(name: &str) -> usize {
    let name = CString::new(name).unwrap_or_default();
    let sent = name.as_ptr();
    std::mem::forget(name);
    // SAFETY: the text ends with a zero byte and is never freed.
    unsafe { strlen(sent) }
}

fn main() {
    println!("{}", bytes_sent("/dev/ttyUSB0"));
}
