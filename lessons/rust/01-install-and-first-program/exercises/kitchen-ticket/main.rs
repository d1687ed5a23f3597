fn main() {
    // Line 1: the greeting is missing, with its quotes.
    println!("Table 12 says");

    // Line 2: let the program calculate the amount.
    println!("3 x soup: {} euro", 0);

    // Line 3: these two belong on one line.
    println!("ready in ");
    println!("15 minutes");
}
