// The amount was worked out in the head; the next change of the number makes it wrong.
fn main() {
    println!("Table 12 says \"hello\"");
    println!("3 x soup: {} euro", 21);
    print!("ready in ");
    println!("15 minutes");
}
