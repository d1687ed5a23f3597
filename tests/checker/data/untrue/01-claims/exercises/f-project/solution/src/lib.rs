pub fn next(number: u32) -> u32 {
    let step = 1;
    let spare = 2;
    number + step
}
