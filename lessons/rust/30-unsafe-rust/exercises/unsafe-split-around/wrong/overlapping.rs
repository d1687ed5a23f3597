// The last part begins at the reading itself, so two results share it.
use std::slice;

// The readings before `at`, the one at `at`, and those after it.
fn split_around(readings: &mut [i32], at: usize) -> Option<(&mut [i32], &mut i32, &mut [i32])> {
    let len = readings.len();
    if at >= len {
        return None;
    }
    let start = readings.as_mut_ptr();
    // SAFETY: `at < len`, so the three parts lie inside the slice, and
    // 0 to at, at, and at + 1 to len have no element in common. All of
    // them keep `readings` borrowed for as long as they live.
    unsafe {
        let before = slice::from_raw_parts_mut(start, at);
        let reading = &mut *start.add(at);
        let after = slice::from_raw_parts_mut(start.add(at), len - at);
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
