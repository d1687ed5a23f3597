/// The next high water after this minute of the day; there are two, twelve hours and 25 minutes apart.
pub fn next_high(first: u32, minute: u32) -> u32 {
    if minute <= first { first } else { first + 745 }
}
