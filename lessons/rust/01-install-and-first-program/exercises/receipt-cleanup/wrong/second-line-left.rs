// The line made of two statements was left as it was; Clippy still names it.
fn main() {
    println!("Ledger of 20 November");
    print!("2 tickets: {}", 4 + 5);
    print!(" euro\n");
    println!("paid");
}
