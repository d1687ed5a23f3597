// The parts are copies, and what is written to them never reaches the caller.
use std::slice;

// The readings before `at`, the one at `at`, and those after it.
fn split_around(readings: &mut [i32], at: usize) -> Option<(&mut [i32], &mut i32, &mut [i32])> {
    let len = readings.len();
    if at >= len {
        return None;
    }
    let start = readings.as_mut_ptr();
    // SAFETY: `at < len`, so everything lies inside the slice.
    unsafe {
        let before = Vec::from(slice::from_raw_parts(start, at)).leak();
        let reading = Box::leak(Box::new(*start.add(at)));
        let after = Vec::from(slice::from_raw_parts(start.add(at + 1), len - at - 1)).leak();
        Some((before, reading, after))
    }
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
