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
        todo!()
    }
}

impl Ord for Release {
    fn cmp(&self, other: &Release) -> Ordering {
        todo!()
    }
}

impl PartialOrd for Release {
    fn partial_cmp(&self, other: &Release) -> Option<Ordering> {
        todo!()
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
