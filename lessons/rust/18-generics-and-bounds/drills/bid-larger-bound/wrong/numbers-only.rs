// The higher of two bids; the first if they are equal.
fn higher(first: i32, second: i32) -> i32 {
    if second > first { second } else { first }
}

fn main() {
    println!("{} {}", higher(1_200, 950), higher("Ines", "Omar"));
}
