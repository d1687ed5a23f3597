// So many cents for each day, but no more than the cap if there is one.
fn late_fee(days: u32, cents: u32, cap: Option<u32>) -> u32 {
    (days * cents).min(cap.unwrap_or(u32::MAX))
}

// What a reader pays.
fn bill(days: u32, student: bool) -> u32 {
    if student {
        late_fee(days, 10, Some(200))
    } else {
        late_fee(days, 30, Some(0))
    }
}

fn main() {
    println!("{} {}", bill(40, true), bill(40, false));
}
