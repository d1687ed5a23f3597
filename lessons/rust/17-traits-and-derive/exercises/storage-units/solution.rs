use std::fmt;
use std::ops::Add;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Megabytes(u64);

impl Add for Megabytes {
    type Output = Megabytes;

    fn add(self, other: Megabytes) -> Megabytes {
        Megabytes(self.0 + other.0)
    }
}

impl fmt::Display for Megabytes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.0 < 1000 {
            write!(f, "{} MB", self.0)
        } else {
            write!(f, "{}.{} GB", self.0 / 1000, self.0 % 1000 / 100)
        }
    }
}

struct Report {
    files: usize,
    used: Megabytes,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} files, {}", self.files, self.used)
    }
}

// Adds up the sizes of the files.
fn report(sizes: &[Megabytes]) -> Report {
    let mut used = Megabytes(0);
    for size in sizes {
        used = used + *size;
    }
    Report {
        files: sizes.len(),
        used,
    }
}

fn is_empty(report: &Report) -> bool {
    report.used == Megabytes(0)
}

fn line(owner: &str, report: &Report) -> String {
    format!("{owner}: {report}")
}

fn main() {
    let photos = report(&[Megabytes(850), Megabytes(449)]);
    if !is_empty(&photos) {
        println!("{}", line("photos", &photos));
    }
}
