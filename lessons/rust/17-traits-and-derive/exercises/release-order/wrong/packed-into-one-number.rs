// A minor number of 1000 and more counts as a major one.
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
        let place = |release: &Release| {
            let numbers = u64::from(release.major) * 1000 + u64::from(release.minor);
            (numbers, release.beta.is_none(), release.beta)
        };
        place(self).cmp(&place(other))
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
