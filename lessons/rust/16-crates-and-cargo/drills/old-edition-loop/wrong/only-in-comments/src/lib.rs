fn longer(a: u32, b: u32) -> u32 {
    if a > b { a } else { b }
}

/// The longest of three shifts, in hours.
pub fn longest(shifts: [u32; 3]) -> u32 {
    let mut longest = 0;
    // in shifts.into_iter(), longer(longest, hours)
    for hours in shifts.iter().copied() {
        longest = longer(longest, hours);
    }
    longest
}
