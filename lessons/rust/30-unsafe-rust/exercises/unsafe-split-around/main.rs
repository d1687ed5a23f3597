use std::slice;

// The readings before `at`, the one at `at`, and those after it.
fn split_around(readings: &mut [i32], at: usize) -> Option<(&mut [i32], &mut i32, &mut [i32])> {
    todo!()
}

// Replaces a reading by the mean of its two neighbours.
fn smooth(readings: &mut [i32], at: usize) -> bool {
    let Some((before, reading, after)) = split_around(readings, at) else {
        return false;
    };
    let (Some(left), Some(right)) = (before.last(), after.first()) else {
        return false;
    };
    *reading = (*left + *right) / 2;
    true
}

fn main() {
    let mut day = [17, 90, 21];
    println!("{} {day:?}", smooth(&mut day, 1));
}
