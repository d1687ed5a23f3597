// The price was added to the number of plates.
fn main() {
    println!("Table 12 says \"hello\"");
    println!("3 x soup: {} euro", 3 + 7);
    print!("ready in ");
    println!("15 minutes");
}
