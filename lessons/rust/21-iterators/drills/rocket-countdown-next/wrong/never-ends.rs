struct Countdown {
    left: u32,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.left == 0 {
            return None;
        }
        let now = self.left;
        self.left = now;
        Some(now)
    }
}

fn main() {
    for number in (Countdown { left: 3 }) {
        println!("{number}");
    }
}
