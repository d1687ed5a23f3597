#![no_std]

extern crate std as host; // for `main` alone

// The reading of a 12-bit converter in millivolts of a reference of 3.3 V, rounded to the nearest.
fn millivolts(raw: u16) -> Option<u16> {
    todo!()
}

fn main() {
    host::println!("{:?} {:?}", millivolts(2048), millivolts(4096));
}
