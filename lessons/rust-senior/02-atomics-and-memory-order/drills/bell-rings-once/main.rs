use std::sync::atomic::{AtomicBool, Ordering};

// True for exactly one caller: the first.
fn is_first(rung: &AtomicBool) -> bool {
    let first = !rung.load(Ordering::Relaxed);
    std::thread::yield_now();
    rung.store(true, Ordering::Relaxed);
    first
}

fn main() {
    let rung = AtomicBool::new(false);
    println!("{} {}", is_first(&rung), is_first(&rung));
}
