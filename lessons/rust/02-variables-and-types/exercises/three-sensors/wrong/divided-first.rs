// Each reading is divided on its own, and the remainders are lost.
// The average of three readings of one byte each.
fn average(north: u8, south: u8, west: u8) -> u32 {
    u32::from(north / 3) + u32::from(south / 3) + u32::from(west / 3)
}

fn main() {
    println!("sensors 200 180 220, average {}", average(200, 180, 220));
}
