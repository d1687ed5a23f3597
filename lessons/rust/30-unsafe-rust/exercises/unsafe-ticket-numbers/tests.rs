use super::*;
use std::thread;

// One test, because all tests of a program share the static.
#[test]
fn every_counter_gets_its_own_numbers() {
    assert_eq!(summary(), "0 tickets issued");
    assert_eq!(issue(), 1);
    assert_eq!(issue(), 2);
    assert_eq!(summary(), "2 tickets issued");

    let counters: Vec<_> = (0..4)
        .map(|_| thread::spawn(|| (0..500).map(|_| issue()).collect::<Vec<u32>>()))
        .collect();
    let mut numbers = Vec::new();
    for counter in counters {
        numbers.extend(counter.join().unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (3..=2002).collect::<Vec<u32>>());
    assert_eq!(summary(), "2002 tickets issued");
}
