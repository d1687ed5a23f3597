// Right result, but with the operator that would also cut without a word.
// The average of three readings of one byte each.
fn main() {
    let north: u8 = 200;
    let south: u8 = 180;
    let west: u8 = 220;
    let average = (north as u32 + south as u32 + west as u32) / 3;
    println!("sensors 200 180 220, average {average}");
}
