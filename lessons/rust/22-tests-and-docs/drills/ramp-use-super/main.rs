// Whether a ramp is flat enough: at most six centimetres for each metre.
fn flat_enough(rise: u32, length: u32) -> bool {
    rise <= length * 6
}

fn main() {
    println!("{}", flat_enough(11, 2));
}

#[cfg(test)]
mod ramp_tests {
    #[test]
    fn twelve_centimetres_on_two_metres() {
        assert!(flat_enough(12, 2));
        assert!(!flat_enough(13, 2));
    }
}
