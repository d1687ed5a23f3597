// One line for the log of the bridge, in minutes after the full hour.
fn report(opened: u32, closed: u32) -> String {
    format!("open {opened} to {closed}: {} minutes", closed)
}

fn main() {
    println!("{}", report(3, 15));
}
