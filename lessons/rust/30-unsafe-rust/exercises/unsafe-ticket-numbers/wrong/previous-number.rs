// fetch_add gives back the number before the addition, so the first ticket is 0.
use std::sync::atomic::{AtomicU32, Ordering};

static ISSUED: AtomicU32 = AtomicU32::new(0);

// Gives out the next ticket number. The first is 1.
fn issue() -> u32 {
    ISSUED.fetch_add(1, Ordering::Relaxed)
}

// The line for the end of the day.
fn summary() -> String {
    let issued = ISSUED.load(Ordering::Relaxed);
    format!("{issued} tickets issued")
}

fn main() {
    println!("number {}", issue());
    println!("number {}", issue());
    println!("{}", summary());
}
