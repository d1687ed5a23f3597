// The lint is quiet, and two threads still write one variable without synchronisation.
static mut ISSUED: u32 = 0;

// Gives out the next ticket number. The first is 1.
fn issue() -> u32 {
    let number = &raw mut ISSUED;
    unsafe {
        *number += 1;
        *number
    }
}

// The line for the end of the day.
fn summary() -> String {
    let number = &raw const ISSUED;
    let issued = unsafe { *number };
    format!("{issued} tickets issued")
}

fn main() {
    println!("number {}", issue());
    println!("number {}", issue());
    println!("{}", summary());
}
