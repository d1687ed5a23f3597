use std::collections::BTreeMap;
use std::sync::Mutex;

/// Counts events by name and keeps a log of them.
#[derive(Default)]
pub struct Counters {
    counts: Mutex<BTreeMap<String, u64>>,
    log: Mutex<Vec<String>>,
}

/// The state of all counters at one moment.
#[derive(Debug, PartialEq)]
pub struct Report {
    /// How many events are in the log.
    pub events: u64,
    /// The sum of all counts.
    pub sum: u64,
}

impl Counters {
    pub fn new() -> Counters {
        Counters::default()
    }

    /// Counts one event and returns the new count of that name.
    pub fn add(&self, name: &str) -> u64 {
        let mut counts = self.counts.lock().unwrap();
        self.add_to(&mut counts, name)
    }

    /// Counts one event unless the name has reached the limit; tells whether it did.
    pub fn add_below(&self, name: &str, limit: u64) -> bool {
        let mut counts = self.counts.lock().unwrap();
        if counts.get(name).copied().unwrap_or(0) >= limit {
            return false;
        }
        self.add_to(&mut counts, name);
        true
    }

    /// The count of a name; 0 for a name that was never counted.
    pub fn get(&self, name: &str) -> u64 {
        self.counts.lock().unwrap().get(name).copied().unwrap_or(0)
    }

    /// Adds the count of one name to another and forgets the first. The log stays as it is.
    pub fn merge(&self, from: &str, into: &str) {
        let mut counts = self.counts.lock().unwrap();
        if let Some(count) = counts.remove(from) {
            *counts.entry(into.to_string()).or_insert(0) += count;
        }
    }

    /// The number of events in the log and the sum of all counts, at one moment.
    pub fn report(&self) -> Report {
        let counts = self.counts.lock().unwrap();
        let log = self.log.lock().unwrap();
        Report {
            events: log.len() as u64,
            sum: counts.values().sum(),
        }
    }

    // Counts in the locked map and then writes the log: every method takes the locks in this order.
    fn add_to(&self, counts: &mut BTreeMap<String, u64>, name: &str) -> u64 {
        let count = counts.entry(name.to_string()).or_insert(0);
        *count += 1;
        self.log.lock().unwrap().push(name.to_string());
        *count
    }
}
