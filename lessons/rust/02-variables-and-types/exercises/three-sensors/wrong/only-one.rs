// One part is wider now, and number types do not mix.
// The average of three readings of one byte each.
fn main() {
    let north: u8 = 200;
    let south: u8 = 180;
    let west: u8 = 220;
    let average = (u32::from(north) + south + west) / 3;
    println!("sensors 200 180 220, average {average}");
}
