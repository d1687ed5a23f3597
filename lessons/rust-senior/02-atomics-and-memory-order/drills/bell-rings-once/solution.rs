use std::sync::atomic::{AtomicBool, Ordering};

// True for exactly one caller: the first.
fn is_first(rung: &AtomicBool) -> bool {
    !rung.swap(true, Ordering::Relaxed)
}

fn main() {
    let rung = AtomicBool::new(false);
    println!("{} {}", is_first(&rung), is_first(&rung));
}
