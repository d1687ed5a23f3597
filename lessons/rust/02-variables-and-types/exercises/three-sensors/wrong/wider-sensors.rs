// The sensors were made wider, although they deliver one byte each.
// The average of three readings of one byte each.
fn average(north: u32, south: u32, west: u32) -> u32 {
    (north + south + west) / u32::from(3_u8)
}

fn main() {
    println!("sensors 200 180 220, average {}", average(200, 180, 220));
}
