// The complaint went away together with the line.
fn main() {
    println!("Line 7 to Harbour");
    println!("platform 2");
}
