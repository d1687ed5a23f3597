// The amount in cents.
fn to_cents(euros: u32, cents: u8) -> u64 {
    euros.wrapping_mul(100) as u64 + cents as u64
}

fn main() {
    println!("{} cents", to_cents(4, 9));
}
