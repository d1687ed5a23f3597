use std::sync::atomic::{AtomicU64, Ordering};

// The number of the next visitor; each number is given once.
fn ticket(next: &AtomicU64) -> u64 {
    next.fetch_add(2, Ordering::Relaxed)
}

fn main() {
    let next = AtomicU64::new(1);
    println!("{} {}", ticket(&next), ticket(&next));
}
