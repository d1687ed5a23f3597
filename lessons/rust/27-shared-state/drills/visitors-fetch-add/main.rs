use std::sync::atomic::{AtomicU64, Ordering};

// The number of the next visitor; each number is given once.
fn ticket(next: &AtomicU64) -> u64 {
    let number = next.load(Ordering::Relaxed);
    std::thread::yield_now();
    next.store(number + 1, Ordering::Relaxed);
    number
}

fn main() {
    let next = AtomicU64::new(1);
    println!("{} {}", ticket(&next), ticket(&next));
}
