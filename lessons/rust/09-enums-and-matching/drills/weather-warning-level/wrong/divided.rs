// The level of the warning.
fn level(wind: u32) -> u32 {
    match wind / 25 {
        0..=1 => 0,
        2 => 1,
        3..=4 => 2,
        _ => 3,
    }
}

fn main() {
    println!("level {}", level(80));
}
