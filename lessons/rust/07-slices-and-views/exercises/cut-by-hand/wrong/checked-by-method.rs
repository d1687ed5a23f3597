// Cheat: split_at_checked knows the edges, and no range was written.
// Cuts the readings into the first `middle` and the others.
// If there are not that many, the first part is everything and the second is empty.
fn cut(readings: &[i32], middle: usize) -> (&[i32], &[i32]) {
    readings.split_at_checked(middle).unwrap_or((readings, &[]))
}

// The readings without the first and the last. Of two or fewer nothing remains.
fn inner(readings: &[i32]) -> &[i32] {
    if readings.len() <= 2 {
        &[]
    } else {
        &readings[1..readings.len() - 1]
    }
}

// The last `count` readings, or all of them if there are not that many.
fn latest(readings: &[i32], count: usize) -> &[i32] {
    let start = readings.len().saturating_sub(count);
    &readings[start..]
}

fn main() {
    let week = [18, 21, 19, 22, 25, 24, 20];
    let (working, weekend) = cut(&week, 5);
    println!("{working:?} {weekend:?}");
    println!("{:?} {:?}", inner(&week), latest(&week, 2));
}
