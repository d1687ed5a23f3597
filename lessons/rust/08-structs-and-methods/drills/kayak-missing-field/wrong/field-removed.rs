struct Kayak {
    name: String,
    seats: u32,
}

impl Kayak {
    fn new(name: &str, seats: u32) -> Self {
        Self {
            name: String::from(name),
            seats,
        }
    }
}

fn main() {
    let kayak = Kayak::new("Otter", 2);
    println!("{}: {} seats", kayak.name, kayak.seats);
}
