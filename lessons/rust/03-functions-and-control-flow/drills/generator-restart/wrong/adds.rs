// How often the pressure is doubled until it reaches the limit.
fn tries(pressure: u32, limit: u32) -> u32 {
    let mut pressure = pressure;
    let mut count = 0;
    loop {
        if pressure >= limit {
            break count;
        }
        pressure += 2;
        count += 1;
    }
}

fn main() {
    println!("{} tries", tries(3, 20));
}
