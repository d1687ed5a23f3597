struct Subscription {
    tag: &'static str,
    base: u32,
    seats: u32,
    gigabytes: u32,
}

// One price, whatever happens.
fn flat(base: u32) -> Subscription {
    Subscription {
        tag: "flat",
        base,
        seats: 0,
        gigabytes: 0,
    }
}

// So much for each seat.
fn per_seat(base: u32, seats: u32) -> Subscription {
    Subscription {
        tag: "seats",
        base,
        seats,
        gigabytes: 0,
    }
}

// The first 10 gigabytes are free, each further one costs the base.
fn metered(base: u32, gigabytes: u32) -> Subscription {
    Subscription {
        tag: "metered",
        base,
        seats: 0,
        gigabytes,
    }
}

fn cents(item: &Subscription) -> u32 {
    if item.tag == "flat" {
        item.base
    } else if item.tag == "seats" {
        item.base * item.seats
    } else if item.tag == "metered" {
        item.base * item.gigabytes.saturating_sub(10)
    } else {
        panic!("unknown tag {}", item.tag)
    }
}

fn label(item: &Subscription) -> String {
    if item.tag == "flat" {
        String::from("flat rate")
    } else if item.tag == "seats" {
        format!("{} seats", item.seats)
    } else if item.tag == "metered" {
        format!("{} GB", item.gigabytes)
    } else {
        panic!("unknown tag {}", item.tag)
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
