// The amount in cents.
fn to_cents(euros: u32, cents: u8) -> u64 {
    ((euros as f32) * 100.0) as u64 + u64::from(cents)
}

fn main() {
    println!("{} cents", to_cents(4, 9));
}
