fn main() {
    println!("Ledger of 20 November");
    println!("2 tickets: {} euro", 4 + 5);
    println!("paid");
}
