// The fare in cents.
fn fare(age: u8) -> u32 {
    if age < 6 { 0 } else { 0 }
}

fn main() {
    println!("{} cents", fare(41));
}
