struct Countdown {
    left: u32,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

fn main() {
    for number in (Countdown { left: 3 }) {
        println!("{number}");
    }
}
