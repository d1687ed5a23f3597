use std::ffi::{c_char, c_int};

#[repr(C, packed)]
struct Gate {
    chamber: u8,
    level_cm: c_int,
    doors: [u16; 2],
    name: *const c_char,
    open: bool,
    moved: Option<unsafe extern "C" fn(c_int)>,
}

const SHUT: Gate = Gate {
    chamber: 0,
    level_cm: 0,
    doors: [0; 2],
    name: std::ptr::null(),
    open: false,
    moved: None,
};

fn main() {
    println!("{} bytes", size_of::<Gate>());
    let Gate { chamber, open, level_cm, doors, name, moved } = SHUT;
    println!("{chamber} {open} {level_cm} {doors:?} {name:?} {moved:?}");
}
