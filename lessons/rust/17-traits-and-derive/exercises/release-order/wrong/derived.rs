// The derived order puts a release before its own betas.
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Release {
    major: u32,
    minor: u32,
    beta: Option<u32>,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.beta {
            None => write!(f, "v{}.{}", self.major, self.minor),
            Some(number) => write!(f, "v{}.{}-beta.{number}", self.major, self.minor),
        }
    }
}

fn release(major: u32, minor: u32, beta: Option<u32>) -> Release {
    Release { major, minor, beta }
}

fn main() {
    let mut history = vec![
        release(4, 12, None),
        release(4, 9, None),
        release(4, 12, Some(3)),
        release(4, 12, Some(10)),
    ];
    history.sort();
    for entry in &history {
        println!("{entry}");
    }
}
