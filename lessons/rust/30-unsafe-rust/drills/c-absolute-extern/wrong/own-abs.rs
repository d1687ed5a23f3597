use std::ffi::c_int;

fn abs(number: c_int) -> c_int {
    number.abs()
}

// How far apart two floors are; both lie between -100 and 200.
fn distance(first: c_int, second: c_int) -> c_int {
    // SAFETY: `abs` is undefined for the smallest number alone, and a difference of floors is small.
    unsafe { abs(first - second) }
}

fn main() {
    println!("{} floors", distance(-2, 7));
}
