// A default price in the trait hides that one plan has none of its own.
trait Plan {
    fn cents(&self) -> u32 {
        0
    }
    fn label(&self) -> String;
}

struct Flat {
    base: u32,
}

struct PerSeat {
    base: u32,
    seats: u32,
}

struct Metered {
    gigabytes: u32,
}

impl Plan for Flat {
    fn cents(&self) -> u32 {
        self.base
    }

    fn label(&self) -> String {
        String::from("flat rate")
    }
}

impl Plan for PerSeat {
    fn cents(&self) -> u32 {
        self.base * self.seats
    }

    fn label(&self) -> String {
        format!("{} seats", self.seats)
    }
}

impl Plan for Metered {
    fn label(&self) -> String {
        format!("{} GB", self.gigabytes)
    }
}

// One price, whatever happens.
fn flat(base: u32) -> Box<dyn Plan> {
    Box::new(Flat { base })
}

// So much for each seat.
fn per_seat(base: u32, seats: u32) -> Box<dyn Plan> {
    Box::new(PerSeat { base, seats })
}

// The first 10 gigabytes are free, each further one costs the base.
fn metered(base: u32, gigabytes: u32) -> Box<dyn Plan> {
    println!("{base} for each");
    Box::new(Metered { gigabytes })
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

fn main() {
    let items = [flat(900), per_seat(300, 4), metered(20, 35)];
    println!("{}", invoice(&items));
}
