/// What each winner gets, cut to whole cents.
///
/// # Panics
///
/// If there are no winners.
fn share(cents: u32, winners: u32) -> u32 {
    assert!(winners > 0 || cents == 0, "no winners");
    cents / winners
}

fn main() {
    println!("{} cents each", share(10_000, 3));
}
