// Cheat: the amount stands in the text, and stays when somebody changes the number.
fn main() {
    // Line 1: the greeting is missing, with its quotes.
    println!("Table 12 says \"hello\"");

    // Line 2: let the program calculate the amount.
    println!("3 x soup: 21 euro");

    // Line 3: these two belong on one line.
    print!("ready in ");
    println!("15 minutes");
}
