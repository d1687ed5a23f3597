// One struct with all fields hides behind the trait, and its tag has another name.
struct Subscription {
    kind: &'static str,
    base: u32,
    seats: u32,
    gigabytes: u32,
}

// One price, whatever happens.
fn flat(base: u32) -> Box<dyn Plan> {
    Box::new(Subscription {
        kind: "flat",
        base,
        seats: 0,
        gigabytes: 0,
    })
}

// So much for each seat.
fn per_seat(base: u32, seats: u32) -> Box<dyn Plan> {
    Box::new(Subscription {
        kind: "seats",
        base,
        seats,
        gigabytes: 0,
    })
}

// The first 10 gigabytes are free, each further one costs the base.
fn metered(base: u32, gigabytes: u32) -> Box<dyn Plan> {
    Box::new(Subscription {
        kind: "metered",
        base,
        seats: 0,
        gigabytes,
    })
}

fn cents_of(item: &Subscription) -> u32 {
    if item.kind == "flat" {
        item.base
    } else if item.kind == "seats" {
        item.base * item.seats
    } else if item.kind == "metered" {
        item.base * item.gigabytes.saturating_sub(10)
    } else {
        Default::default()
    }
}

fn label_of(item: &Subscription) -> String {
    if item.kind == "flat" {
        String::from("flat rate")
    } else if item.kind == "seats" {
        format!("{} seats", item.seats)
    } else if item.kind == "metered" {
        format!("{} GB", item.gigabytes)
    } else {
        Default::default()
    }
}

// A line for each item and one for the sum.
fn invoice(items: &[Box<dyn Plan>]) -> String {
    let mut text = String::new();
    let mut sum = 0;
    for item in items {
        text.push_str(&format!("{}: {}\n", item.label(), item.cents()));
        sum += item.cents();
    }
    text.push_str(&format!("total: {sum}"));
    text
}

trait Plan {
    fn cents(&self) -> u32;
    fn label(&self) -> String;
}
impl Plan for Subscription {
    fn cents(&self) -> u32 {
        cents_of(self)
    }
    fn label(&self) -> String {
        label_of(self)
    }
}
fn main() {}
