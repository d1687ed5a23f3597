// The pause before an attempt, in milliseconds.
fn pause(attempt: u32, base: u64, cap: u64) -> u64 {
    base.saturating_mul(2_u64.saturating_pow(attempt)).min(cap)
}

fn main() {
    let pauses = [0, 3, 9].map(|attempt| pause(attempt, 100, 5_000));
    println!("{pauses:?}");
}
