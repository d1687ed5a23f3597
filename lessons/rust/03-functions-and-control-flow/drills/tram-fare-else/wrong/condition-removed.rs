// The fare in cents.
fn fare(age: u8) -> u32 {
    280
}

fn main() {
    println!("{} cents", fare(41));
}
