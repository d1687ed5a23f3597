// The quote was put where the compiler's mark is, not where it was missing.
fn main() {
    println!("Line 7 to Harbour");
    println!("departs 09:15);
    println!(");
    println!("platform 2");
}
