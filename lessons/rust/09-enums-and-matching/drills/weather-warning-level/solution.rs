// The level of the warning.
fn level(wind: u32) -> u32 {
    match wind {
        0..=49 => 0,
        50..=74 => 1,
        75..=117 => 2,
        _ => 3,
    }
}

fn main() {
    println!("level {}", level(80));
}
