use std::time::{Duration, Instant};

// The time for the next step; None when the deadline has come.
fn limit(deadline: Instant, now: Instant, most: Duration) -> Option<Duration> {
    let left = deadline.checked_duration_since(now)?;
    Some(left.min(most))
}

fn main() {
    let now = Instant::now();
    let second = Duration::from_secs(1);
    println!("{:?}", limit(now + second * 5, now, second));
    println!("{:?}", limit(now, now, second));
}
