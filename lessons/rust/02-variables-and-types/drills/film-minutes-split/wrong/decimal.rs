// Whole hours, and the minutes that remain.
fn split(minutes: u32) -> (u32, u32) {
    (minutes / 100, minutes % 100)
}

fn main() {
    let (hours, rest) = split(135);
    println!("{hours} h {rest:02} min");
}
