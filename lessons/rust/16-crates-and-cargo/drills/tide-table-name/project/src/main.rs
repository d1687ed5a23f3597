use tidetable::next_high;

fn main() {
    println!("high water at minute {}", next_high(190, 400));
}
