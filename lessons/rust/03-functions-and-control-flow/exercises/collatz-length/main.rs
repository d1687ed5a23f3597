// The number of steps from start to 1.
fn steps(start: u64) -> u32 {
    todo!()
}

// The start with the most steps, from 1 to limit; the smallest of several.
fn longest_start(limit: u64) -> u64 {
    todo!()
}

fn main() {
    println!("from 27 it takes {} steps", steps(27));
    println!("longest up to 1000: {}", longest_start(1000));
}
