// How many dots follow the dish.
fn dots(dish: &str) -> usize {
    20_usize.saturating_sub(
        dish.bytes().filter(|b| *b < 128).count() + dish.bytes().filter(|b| *b >= 128).count() / 2,
    )
}

fn main() {
    for dish in ["soup", "crème brûlée"] {
        println!("{dish}{}", ".".repeat(dots(dish)));
    }
}
