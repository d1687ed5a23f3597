use std::fmt::Write;
use std::time::Instant;

// Path and milliseconds of one line.
fn parse(line: &str) -> Option<(String, u64)> {
    let parts: Vec<String> = line.split(' ').map(|part| part.to_string()).collect();
    if parts.len() != 2 {
        return None;
    }
    let millis = parts[1].parse().ok()?;
    Some((parts[0].clone(), millis))
}

// The lines that took longer than the limit, in their order.
fn lines_over(log: &str, limit: u64) -> Vec<String> {
    let lines: Vec<String> = log.lines().map(|line| line.to_string()).collect();
    let mut found = Vec::new();
    for line in lines.clone() {
        if let Some((_, millis)) = parse(&line) {
            if millis > limit {
                found.push(line.clone());
            }
        }
    }
    found
}

// The path of the slowest line and its time; of several the first.
fn slowest(log: &str) -> Option<(String, u64)> {
    let lines: Vec<String> = log.lines().map(|line| line.to_string()).collect();
    let mut best: Option<(String, u64)> = None;
    for line in &lines {
        if let Some((path, millis)) = parse(line) {
            // No best so far, or slower than it.
            if best.clone().is_none_or(|(_, longest)| millis > longest) {
                best = Some((path.clone(), millis));
            }
        }
    }
    best
}

// All milliseconds together.
fn total(log: &str) -> u64 {
    let lines: Vec<String> = log.lines().map(|line| line.to_string()).collect();
    let times: Vec<u64> = lines
        .iter()
        .filter_map(|line| parse(line))
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
