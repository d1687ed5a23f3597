// A Cell may be changed through a shared reference, but not shared between threads.
use std::cell::Cell;

static ISSUED: Cell<u32> = Cell::new(0);

// Gives out the next ticket number. The first is 1.
fn issue() -> u32 {
    ISSUED.set(ISSUED.get() + 1);
    ISSUED.get()
}

// The line for the end of the day.
fn summary() -> String {
    format!("{} tickets issued", ISSUED.get())
}

fn main() {
    println!("number {}", issue());
    println!("number {}", issue());
    println!("{}", summary());
}
