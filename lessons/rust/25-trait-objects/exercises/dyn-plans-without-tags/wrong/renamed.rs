// The tag has another name and every question about it is still there.
struct Subscription {
    kind: &'static str,
    base: u32,
    seats: u32,
    gigabytes: u32,
}

// One price, whatever happens.
fn flat(base: u32) -> Subscription {
    Subscription {
        kind: "flat",
        base,
        seats: 0,
        gigabytes: 0,
    }
}

// So much for each seat.
fn per_seat(base: u32, seats: u32) -> Subscription {
    Subscription {
        kind: "seats",
        base,
        seats,
        gigabytes: 0,
    }
}

// The first 10 gigabytes are free, each further one costs the base.
fn metered(base: u32, gigabytes: u32) -> Subscription {
    Subscription {
        kind: "metered",
        base,
        seats: 0,
        gigabytes,
    }
}

fn cents(item: &Subscription) -> u32 {
    if item.kind == "flat" {
        item.base
    } else if item.kind == "seats" {
        item.base * item.seats
    } else if item.kind == "metered" {
        item.base * item.gigabytes.saturating_sub(10)
    } else {
        todo!("unknown kind {}", item.kind)
    }
}

fn label(item: &Subscription) -> String {
    if item.kind == "flat" {
        String::from("flat rate")
    } else if item.kind == "seats" {
        format!("{} seats", item.seats)
    } else if item.kind == "metered" {
        format!("{} GB", item.gigabytes)
    } else {
        todo!("unknown kind {}", item.kind)
    }
}

// A line for each item and one for the sum.
fn invoice(items: &[Subscription]) -> String {
    let mut text = String::new();
    let mut sum = 0;
    for item in items {
        text.push_str(&format!("{}: {}\n", label(item), cents(item)));
        sum += cents(item);
    }
    text.push_str(&format!("total: {sum}"));
    text
}

fn main() {
    let items = [flat(900), per_seat(300, 4), metered(20, 35)];
    println!("{}", invoice(&items));
}
