// The level of the warning.
fn level(wind: u32) -> u32 {
    todo!()
}

fn main() {
    println!("level {}", level(80));
}
