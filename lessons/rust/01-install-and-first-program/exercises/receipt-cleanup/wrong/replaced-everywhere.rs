// Search and replace: the second line falls apart.
fn main() {
    println!("Ledger of 20 November");
    println!("2 tickets: {}", 4 + 5);
    println!(" euro");
    println!("paid");
}
