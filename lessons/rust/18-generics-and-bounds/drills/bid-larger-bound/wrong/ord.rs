// Cheat: a stronger bound.
// The higher of two bids; the first if they are equal.
fn higher<T: PartialOrd + Clone>(first: T, second: T) -> T {
    if second > first { second } else { first }
}

fn main() {
    println!("{} {}", higher(1_200, 950), higher("Ines", "Omar"));
}
