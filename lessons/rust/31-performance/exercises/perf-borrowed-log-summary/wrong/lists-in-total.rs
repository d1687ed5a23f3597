// `total` still gathers the lines in one list and the times in a second.
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
    let mut best: Option<(&str, u64)> = None;
    for (path, millis) in log.lines().filter_map(parse) {
        if best.is_none_or(|(_, longest)| millis > longest) {
            best = Some((path, millis));
        }
    }
    best
}

// All milliseconds together.
fn total(log: &str) -> u64 {
    let lines: Vec<&str> = log.lines().collect();
    let times: Vec<u64> = lines
        .iter()
        .filter_map(|l| parse(l))
        .map(|(_, ms)| ms)
        .collect();
    times.iter().sum()
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
    println!(
        "{slow} slow lines, {sum} ms in all, worst {:?}",
        slowest(&log)
    );
    println!("summary took {:?}", start.elapsed());
}
