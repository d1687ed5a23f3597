struct Countdown {
    left: u32,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let now = self.left;
        self.left = now.checked_sub(1)?;
        Some(now - 1)
    }
}

fn main() {
    for number in (Countdown { left: 3 }) {
        println!("{number}");
    }
}
