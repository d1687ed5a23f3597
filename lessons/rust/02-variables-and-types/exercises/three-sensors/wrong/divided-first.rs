// Each reading is divided on its own, and the remainders are lost.
// The average of three readings of one byte each.
fn main() {
    let north: u8 = 200;
    let south: u8 = 180;
    let west: u8 = 220;
    let average = north / 3 + south / 3 + west / 3;
    println!("sensors 200 180 220, average {average}");
}
