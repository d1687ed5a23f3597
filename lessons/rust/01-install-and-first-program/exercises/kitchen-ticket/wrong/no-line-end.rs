// With print! twice the last line is never ended.
fn main() {
    println!("Table 12 says \"hello\"");
    println!("3 x soup: {} euro", 3 * 7);
    print!("ready in ");
    print!("15 minutes");
}
