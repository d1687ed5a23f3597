fn main() {
    // Line 1: the greeting is missing, with its quotes.
    println!("Table 12 says \"hello\"");

    // Line 2: let the program calculate the amount.
    println!("3 x soup: {} euro", 3 * 7);

    // Line 3: these two belong on one line.
    print!("ready in ");
    println!("15 minutes");
}
