fn main() {
    print!("Ledger of 20 November\n");
    print!("2 tickets: {}", 4 + 5);
    print!(" euro\n");
    print!("paid\n");
}
