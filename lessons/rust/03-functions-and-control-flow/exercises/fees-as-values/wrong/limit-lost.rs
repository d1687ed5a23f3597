// The upper limit got lost on the way.
// How urgent a reminder is, from A to C.
fn level(days: u32) -> char {
    if days > 28 {
        'C'
    } else if days > 7 {
        'B'
    } else {
        'A'
    }
}

// What a late book costs, in cents. Films cost more, and there is an upper limit.
fn late_fee(days: u32, film: bool) -> u32 {
    let daily = if film { 50 } else { 20 };
    let charged = days.saturating_sub(3);
    let fee = charged * daily;
    fee
}

// How often a loan may still be renewed.
fn renewals(used: u32, reserved: bool) -> u32 {
    if reserved || used >= 3 { 0 } else { 3 - used }
}

fn main() {
    println!("level {}", level(12));
    println!("fee {}", late_fee(12, false));
    println!("renewals {}", renewals(1, false));
}
