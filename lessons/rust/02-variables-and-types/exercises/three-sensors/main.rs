// The average of three readings of one byte each.
fn average(north: u8, south: u8, west: u8) -> u32 {
    (north + south + west) / 3
}

fn main() {
    println!("sensors 200 180 220, average {}", average(200, 180, 220));
}
