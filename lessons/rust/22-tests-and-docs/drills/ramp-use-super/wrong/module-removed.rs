// Whether a ramp is flat enough: at most six centimetres for each metre.
fn flat_enough(rise: u32, length: u32) -> bool {
    rise <= length * 6
}

fn main() {
    println!("{}", flat_enough(11, 2));
}
