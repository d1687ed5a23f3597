pub fn next(number: u32) -> u32 {
    number
}
