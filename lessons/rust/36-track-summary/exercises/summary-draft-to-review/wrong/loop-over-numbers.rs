// `late` still borrows a whole vector and counts through its numbers, with `get` instead of brackets.
use std::collections::BTreeMap;

#[derive(Debug)]
struct Trip {
    code: String,
    line: u32,
    delay: Option<u32>, // None: cancelled
}

// The codes of all trips that were more than 10 minutes late.
fn late(trips: &Vec<Trip>) -> Vec<&str> {
    let mut result = Vec::new();
    for i in 0..trips.len() {
        if let Some(trip) = trips.get(i) {
            match trip.delay {
                Some(delay) => {
                    if delay > 10 {
                        result.push(&*trip.code);
                    }
                }
                None => {}
            }
        }
    }
    result
}

// The mean delay of the trips that ran.
fn mean_delay(trips: &[Trip]) -> Option<f64> {
    let delays: Vec<u32> = trips.iter().filter_map(|trip| trip.delay).collect();
    if delays.is_empty() {
        None
    } else {
        let sum: u32 = delays.iter().sum();
        Some(f64::from(sum) / delays.len() as f64)
    }
}

// The code of the first trip that was cancelled.
fn first_cancelled(trips: &[Trip]) -> Option<&str> {
    trips
        .iter()
        .find(|trip| trip.delay.is_none())
        .map(|trip| trip.code.as_str())
}

// How many trips each line had.
fn by_line(trips: &[Trip]) -> BTreeMap<u32, usize> {
    let mut counts = BTreeMap::new();
    for trip in trips {
        *counts.entry(trip.line).or_insert(0) += 1;
    }
    counts
}

fn main() {
    let mut trips = Vec::new();
    for (code, line, delay) in [("a1", 7, Some(12)), ("b1", 3, None), ("a2", 7, Some(4))] {
        let code = code.into();
        trips.push(Trip { code, line, delay });
    }
    println!("{:?} {:?}", late(&trips), mean_delay(&trips));
    println!("{:?} {:?}", first_cancelled(&trips), by_line(&trips));
}
