// Cheat: the limit is tested by hand.
// The level after the rain, in litres.
fn refill(level: u8, rain: u8) -> u8 {
    if rain > 255 - level { 255 } else { level + rain }
}

fn main() {
    println!("{} litres", refill(100, 40));
}
