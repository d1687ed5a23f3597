// Each counter has a number of its own, so every one of them begins at 1.
use std::cell::Cell;

thread_local! {
    static ISSUED: Cell<u32> = const { Cell::new(0) };
}

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
