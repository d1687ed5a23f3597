// How often the pressure is doubled until it reaches the limit.
fn tries(pressure: u32, limit: u32) -> u32 {
    todo!("{pressure} {limit}")
}

fn main() {
    println!("{} tries", tries(3, 20));
}
