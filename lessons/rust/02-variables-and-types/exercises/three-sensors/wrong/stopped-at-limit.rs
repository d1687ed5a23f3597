// The sum stops at 255, and the average with it.
// The average of three readings of one byte each.
fn main() {
    let north: u8 = 200;
    let south: u8 = 180;
    let west: u8 = 220;
    let average = north.saturating_add(south).saturating_add(west) / 3;
    println!("sensors 200 180 220, average {average}");
}
