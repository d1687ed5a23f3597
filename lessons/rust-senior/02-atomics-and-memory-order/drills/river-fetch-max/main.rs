use std::sync::atomic::{AtomicU32, Ordering};

// Keeps the highest level that was ever reported.
fn report(highest: &AtomicU32, level: u32) {
    if level > highest.load(Ordering::Relaxed) {
        std::thread::yield_now();
        highest.store(level, Ordering::Relaxed);
    }
}

fn main() {
    let highest = AtomicU32::new(0);
    report(&highest, 310);
    report(&highest, 290);
    println!("{} cm", highest.into_inner());
}
