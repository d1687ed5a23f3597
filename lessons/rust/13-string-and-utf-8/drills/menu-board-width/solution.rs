// How many dots follow the dish.
fn dots(dish: &str) -> usize {
    20_usize.saturating_sub(dish.chars().count())
}

fn main() {
    for dish in ["soup", "crème brûlée"] {
        println!("{dish}{}", ".".repeat(dots(dish)));
    }
}
