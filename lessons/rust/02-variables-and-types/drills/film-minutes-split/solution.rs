// Whole hours, and the minutes that remain.
fn split(minutes: u32) -> (u32, u32) {
    (minutes / 60, minutes % 60)
}

fn main() {
    let (hours, rest) = split(135);
    println!("{hours} h {rest:02} min");
}
