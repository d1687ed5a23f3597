// The level after the rain, in litres.
fn refill(level: u8, rain: u8) -> u8 {
    level + rain
}

fn main() {
    println!("{} litres", refill(100, 40));
}
