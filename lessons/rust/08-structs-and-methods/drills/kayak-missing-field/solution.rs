struct Kayak {
    name: String,
    seats: u32,
    paddles: u32,
}

impl Kayak {
    fn new(name: &str, seats: u32) -> Self {
        Self {
            name: String::from(name),
            seats,
            paddles: seats,
        }
    }
}

fn main() {
    let kayak = Kayak::new("Otter", 2);
    println!(
        "{}: {} seats, {} paddles",
        kayak.name, kayak.seats, kayak.paddles
    );
}
