use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn what_was_written_is_read() {
    let station = Snapshot::default();
    assert_eq!(station.read(), (0, 0));
    station.write(291, 101_325);
    assert_eq!(station.read(), (291, 101_325));
    station.write(290, 101_325);
    assert_eq!(station.read(), (290, 101_325));
}

#[test]
fn the_version_is_even_and_grows_by_two() {
    let station = Snapshot::default();
    for round in 1..=3 {
        station.write(1, 1);
        assert_eq!(station.version.load(Relaxed), 2 * round);
    }
}

#[test]
fn a_reader_waits_while_the_version_is_odd() {
    let station = Snapshot::default();
    station.write(1, 2);
    station.version.store(3, Relaxed);
    station.kelvin.store(7, Relaxed);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            assert_eq!(station.read(), (7, 14));
            done.store(true, Relaxed);
        });
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_millis(100) {
            let early = done.load(Relaxed);
            if early {
                station.pascal.store(14, Relaxed);
                station.version.store(4, Release);
            }
            assert!(!early, "it read in the middle of a writing");
            thread::yield_now();
        }
        station.pascal.store(14, Relaxed);
        station.version.store(4, Release);
    });
}

#[test]
fn pairs_are_never_mixed() {
    let station = Snapshot::default();
    let stop = AtomicBool::new(false);
    let different = [AtomicU64::new(0), AtomicU64::new(0)];
    thread::scope(|scope| {
        for seen in &different {
            let (station, stop) = (&station, &stop);
            scope.spawn(move || {
                let mut last = 0;
                while !stop.load(Relaxed) {
                    let (kelvin, pascal) = station.read();
                    assert_eq!(pascal, 3 * kelvin, "two measurements in one pair");
                    assert!(kelvin >= last, "it went backwards");
                    if kelvin != last {
                        seen.fetch_add(1, Relaxed);
                    }
                    last = kelvin;
                }
            });
        }
        // Until both readers have seen very many pairs, or for some seconds.
        let begin = Instant::now();
        let mut number = 0;
        let busy = || different.iter().any(|seen| seen.load(Relaxed) < 300_000);
        while busy() && begin.elapsed() < Duration::from_secs(4) {
            for _ in 0..50 {
                number += 1;
                station.write(number, 3 * number);
            }
        }
        stop.store(true, Relaxed);
    });
    assert!(different.iter().all(|seen| seen.load(Relaxed) > 0));
}
