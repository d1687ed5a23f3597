#![no_std]

extern crate std as host; // for `main` alone

// The reading of a 12-bit converter in millivolts of a reference of 3.3 V, rounded to the nearest.
fn millivolts(raw: u16) -> Option<u16> {
    if raw > 4095 {
        return None;
    }
    let scaled = u32::from(raw.wrapping_mul(3300) / 4095);
    u16::try_from(scaled).ok()
}

fn main() {
    host::println!("{:?} {:?}", millivolts(2048), millivolts(4096));
}
