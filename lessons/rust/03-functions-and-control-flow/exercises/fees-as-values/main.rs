// How urgent a reminder is, from A to C.
fn level(days: u32) -> char {
    let mut letter = 'A';
    if days > 7 {
        letter = 'B';
    }
    if days > 28 {
        letter = 'C';
    }
    return letter;
}

// What a late book costs, in cents. Films cost more, and there is an upper limit.
fn late_fee(days: u32, film: bool) -> u32 {
    let mut daily = 20;
    if film {
        daily = 50;
    }
    let mut charged = 0;
    if days > 3 {
        charged = days - 3;
    }
    let mut fee = charged * daily;
    if fee > 500 {
        fee = 500;
    }
    return fee;
}

// How often a loan may still be renewed.
fn renewals(used: u32, reserved: bool) -> u32 {
    if reserved {
        return 0;
    }
    if used >= 3 {
        return 0;
    } else {
        return 3 - used;
    }
}

fn main() {
    println!("level {}", level(12));
    println!("fee {}", late_fee(12, false));
    println!("renewals {}", renewals(1, false));
}
