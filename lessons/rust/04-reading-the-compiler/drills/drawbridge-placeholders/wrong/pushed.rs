// Cheat: the string is put together.
// One line for the log of the bridge, in minutes after the full hour.
fn report(opened: u32, closed: u32) -> String {
    format!("open {} to {}: ", opened, closed) + &(closed - opened).to_string() + " minutes"
}

fn main() {
    println!("{}", report(3, 15));
}
