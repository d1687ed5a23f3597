// All betas of a release count as equal, although `==` tells them apart.
use std::cmp::Ordering;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Ord for Release {
    fn cmp(&self, other: &Release) -> Ordering {
        let betas = match (self.beta, other.beta) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(_), Some(_)) => Ordering::Equal,
        };
        self.major
            .cmp(&other.major)
            .then(self.minor.cmp(&other.minor))
            .then(betas)
    }
}

impl PartialOrd for Release {
    fn partial_cmp(&self, other: &Release) -> Option<Ordering> {
        Some(self.cmp(other))
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
