// What the guest pays, in cents.
fn total(bill: u32, tip: Option<u32>) -> u32 {
    bill + tip.xor(tip).unwrap_or(0)
}

fn main() {
    println!("{} {}", total(1_840, Some(160)), total(1_840, None));
}
