// How often the pressure is doubled until it reaches the limit.
fn tries(pressure: u32, limit: u32) -> u32 {
    let mut pressure = pressure;
    let mut count = 0;
    while pressure < limit {
        pressure *= 2;
        count += 1;
    }
    count
}

fn main() {
    println!("{} tries", tries(3, 20));
}
