// How often the pressure is doubled until it reaches the limit.
fn tries(pressure: u32, limit: u32) -> u32 {
    let mut pressure = pressure;
    let mut count = 0;
    loop {
        count += 1;
        pressure *= 2;
        if pressure >= limit {
            break count;
        }
    }
}

fn main() {
    println!("{} tries", tries(3, 20));
}
