// The level of the warning.
fn level(wind: u32) -> u32 {
    if wind < 50 {
        0
    } else if wind < 75 {
        1
    } else if wind < 118 {
        2
    } else {
        3
    }
}

fn main() {
    println!("level {}", level(80));
}
