// So many cents for each day, but no more than the cap if there is one.
fn late_fee(days: u32, cents: u32) -> u32 {
    (days * cents).min(200)
}

// What a reader pays.
fn bill(days: u32, student: bool) -> u32 {
    if student {
        late_fee(days, 10)
    } else {
        late_fee(days, 30)
    }
}

fn main() {
    println!("{} {}", bill(40, true), bill(40, false));
}
