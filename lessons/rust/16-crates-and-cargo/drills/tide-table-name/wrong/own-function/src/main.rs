fn next_high(first: u32, _minute: u32) -> u32 {
    first + 745
}

fn main() {
    println!("high water at minute {}", next_high(190, 400));
}
