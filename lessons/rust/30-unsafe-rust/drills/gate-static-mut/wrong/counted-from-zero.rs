use std::sync::atomic::{AtomicU32, Ordering};

static PASSED: AtomicU32 = AtomicU32::new(0);

// Counts a visitor, and gives the number.
fn pass() -> u32 {
    PASSED.fetch_add(1, Ordering::Relaxed)
}

fn main() {
    println!("{} {}", pass(), pass());
}
