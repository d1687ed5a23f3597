use std::fmt::Write;

trait Lines {
    type Line;

    fn line(&mut self) -> Option<Self::Line>;
}

// Writes each departure into the same buffer.
struct Ticker {
    minutes: u32,
    buffer: String,
}

impl Lines for Ticker {
    type Line = String;

    fn line(&mut self) -> Option<String> {
        self.minutes = self.minutes.checked_sub(5)?;
        self.buffer.clear();
        write!(self.buffer, "in {} minutes", self.minutes).ok()?;
        Some(std::mem::take(&mut self.buffer))
    }
}

fn main() {
    let buffer = String::with_capacity(20);
    let mut ticker = Ticker {
        minutes: 15,
        buffer,
    };
    while let Some(line) = ticker.line() {
        println!("{line}");
    }
}
