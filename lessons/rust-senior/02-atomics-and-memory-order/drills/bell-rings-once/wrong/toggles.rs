use std::sync::atomic::{AtomicBool, Ordering};

// True for exactly one caller: the first.
fn is_first(rung: &AtomicBool) -> bool {
    let was = rung.swap(true, Ordering::Relaxed);
    !rung.swap(!was, Ordering::Relaxed) ^ was
}

fn main() {
    let rung = AtomicBool::new(false);
    println!("{} {}", is_first(&rung), is_first(&rung));
}
