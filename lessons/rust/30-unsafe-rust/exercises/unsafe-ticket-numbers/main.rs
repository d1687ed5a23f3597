static mut ISSUED: u32 = 0;

// Gives out the next ticket number. The first is 1.
fn issue() -> u32 {
    unsafe {
        ISSUED += 1;
        ISSUED
    }
}

// The line for the end of the day.
fn summary() -> String {
    unsafe { format!("{ISSUED} tickets issued") }
}

fn main() {
    println!("number {}", issue());
    println!("number {}", issue());
    println!("{}", summary());
}
