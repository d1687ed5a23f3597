use std::sync::atomic::{AtomicU32, Ordering};

static mut PASSED: u32 = 0;

// Counts a visitor, and gives the number.
fn pass() -> u32 {
    let passed = unsafe { &mut PASSED };
    *passed += 1;
    *passed
}

fn main() {
    let _ = (AtomicU32::new(0), Ordering::Relaxed);
    println!("{} {}", pass(), pass());
}
