use std::ffi::{c_char, c_int};

#[repr(C)]
struct Gate {
    chamber: u8,
    open: bool,
    level_cm: i64,
    doors: [u16; 2],
    name: *const c_char,
    moved: unsafe extern "C" fn(c_int),
}

unsafe extern "C" fn nobody(_chamber: c_int) {}

const SHUT: Gate = Gate {
    chamber: 0,
    open: false,
    level_cm: 0,
    doors: [0; 2],
    name: std::ptr::null(),
    moved: nobody,
};

fn main() {
    println!("{} bytes", size_of::<Gate>());
    println!("{} {} {}", SHUT.chamber, SHUT.open, SHUT.level_cm);
    println!("{:?} {:?} {:?}", SHUT.doors, SHUT.name, SHUT.moved);
}
