// The amount in cents.
fn to_cents(euros: u32, cents: u8) -> u64 {
    todo!("{euros} {cents}")
}

fn main() {
    println!("{} cents", to_cents(4, 9));
}
