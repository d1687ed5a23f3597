use std::fmt::Write;

trait Lines {
    type Line<'a>
    where
        Self: 'a;

    fn line(&mut self) -> Option<Self::Line<'_>>;
}

// Writes each departure into the same buffer.
struct Ticker {
    minutes: u32,
    buffer: String,
}

impl Lines for Ticker {
    type Line<'a> = &'a str;

    fn line(&mut self) -> Option<&str> {
        self.minutes = self.minutes.checked_sub(5)?;
        write!(self.buffer, "in {} minutes", self.minutes).ok()?;
        Some(&self.buffer)
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
