use std::time::{Duration, Instant};

const VALID: Duration = Duration::from_secs(90 * 60);

// Whether a ticket may still be used.
fn valid(stamped: Instant, now: Instant) -> bool {
    now.saturating_duration_since(stamped) <= VALID
}

fn main() {
    let stamped = Instant::now();
    println!("{}", valid(stamped, Instant::now()));
}
