use std::collections::BTreeMap;

#[derive(Debug, Clone)]
struct Trip {
    code: String,
    line: u32,
    delay: Option<u32>, // None: cancelled
}

// The codes of all trips that were more than 10 minutes late.
fn late(trips: &Vec<Trip>) -> Vec<String> {
    let mut result: Vec<String> = Vec::new();
    for i in 0..trips.len() {
        let trip = trips[i].clone();
        match trip.delay {
            Some(delay) => {
                if delay > 10 {
                    result.push(trip.code.clone());
                }
            }
            None => {}
        }
    }
    return result;
}

// The mean delay of the trips that ran.
fn mean_delay(trips: &Vec<Trip>) -> Option<f64> {
    let mut sum = 0;
    let mut count = 0;
    for i in 0..trips.len() {
        if trips[i].delay.is_some() {
            sum += trips[i].delay.unwrap();
            count += 1;
        }
    }
    if count == 0 {
        return None;
    } else {
        return Some(sum as f64 / count as f64);
    }
}

// The code of the first trip that was cancelled.
fn first_cancelled(trips: &Vec<Trip>) -> Option<String> {
    let mut found: Option<String> = None;
    for i in 0..trips.len() {
        if found.is_none() && trips[i].delay.is_none() {
            found = Some(trips[i].code.clone());
        }
    }
    return found;
}

// How many trips each line had.
fn by_line(trips: &Vec<Trip>) -> BTreeMap<u32, usize> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for trip in trips.clone() {
        if counts.contains_key(&trip.line) {
            let old = counts.get(&trip.line).unwrap().clone();
            counts.insert(trip.line, old + 1);
        } else {
            counts.insert(trip.line, 1);
        }
    }
    return counts;
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
