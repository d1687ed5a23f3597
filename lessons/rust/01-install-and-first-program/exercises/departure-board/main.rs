fn main() {
    println!("Line 7 to Harbour")
    println!("departs 09:15);
    println!("platform 2";
}
