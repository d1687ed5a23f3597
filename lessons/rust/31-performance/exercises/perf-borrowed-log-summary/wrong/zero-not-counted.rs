// A log whose only request took 0 ms has no slowest line any more.
use std::fmt::Write;
use std::time::Instant;

// Path and milliseconds of one line.
fn parse(line: &str) -> Option<(&str, u64)> {
    let (path, millis) = line.split_once(' ')?;
    Some((path, millis.parse().ok()?))
}

// The lines that took longer than the limit, in their order.
fn lines_over(log: &str, limit: u64) -> Vec<&str> {
    log.lines()
        .filter(|line| parse(line).is_some_and(|(_, millis)| millis > limit))
        .collect()
}

// The path of the slowest line and its time; of several the first.
fn slowest(log: &str) -> Option<(&str, u64)> {
    let mut best = None;
    let mut longest = 0;
    for (path, millis) in log.lines().filter_map(parse) {
        if millis > longest {
            longest = millis;
            best = Some((path, millis));
        }
    }
    best
}

// All milliseconds together.
fn total(log: &str) -> u64 {
    log.lines().filter_map(parse).map(|(_, millis)| millis).sum()
}

fn main() {
    let mut log = String::new();
    for request in 0..20_000 {
        writeln!(log, "/orders/{request} {}", request * 7919 % 1000)
            .expect("a String takes any text");
    }
    let start = Instant::now();
    let slow = lines_over(&log, 990).len();
    let sum = total(&log);
    println!("{slow} slow lines, {sum} ms in all, worst {:?}", slowest(&log));
    println!("summary took {:?}", start.elapsed());
}
