// One part is wider now, and number types do not mix.
// The average of three readings of one byte each.
fn average(north: u8, south: u8, west: u8) -> u32 {
    (u32::from(north) + south + west) / 3
}

fn main() {
    println!("sensors 200 180 220, average {}", average(200, 180, 220));
}
