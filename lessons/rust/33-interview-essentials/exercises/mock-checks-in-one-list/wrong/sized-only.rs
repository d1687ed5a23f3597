// The method is kept away from trait objects, and the list cannot call it.
use std::fmt::{self, Write};

trait Check {
    fn passed(&self, millis: u64) -> bool;
    fn report<W: Write>(&self, millis: u64, out: &mut W) -> fmt::Result
    where
        Self: Sized;
}

struct Fast {
    limit: u64,
}

struct Answered;

impl Check for Fast {
    fn passed(&self, millis: u64) -> bool {
        millis <= self.limit
    }

    fn report<W: Write>(&self, millis: u64, out: &mut W) -> fmt::Result {
        writeln!(out, "fast: {millis} of {} ms", self.limit)
    }
}

impl Check for Answered {
    fn passed(&self, millis: u64) -> bool {
        millis > 0
    }

    fn report<W: Write>(&self, _millis: u64, out: &mut W) -> fmt::Result {
        writeln!(out, "answered")
    }
}

// Writes one line per check and returns how many of them passed.
fn run_all(checks: &[Box<dyn Check>], millis: u64, out: &mut String) -> usize {
    let mut passed = 0;
    for check in checks {
        check.report(millis, out).expect("a String takes any text");
        if check.passed(millis) {
            passed += 1;
        }
    }
    passed
}

fn main() {
    let checks: Vec<Box<dyn Check>> = vec![Box::new(Fast { limit: 200 }), Box::new(Answered)];
    let mut out = String::new();
    let passed = run_all(&checks, 250, &mut out);
    println!("{out}{passed} passed");
}
