use std::ffi::{c_char, c_int};

#[repr(C)]
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
    println!("{} {} {}", SHUT.chamber, SHUT.open, SHUT.level_cm);
    println!("{:?} {:?} {:?}", SHUT.doors, SHUT.name, SHUT.moved);
}
