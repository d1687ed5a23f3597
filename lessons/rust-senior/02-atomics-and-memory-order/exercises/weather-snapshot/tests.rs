use std::sync::atomic::{AtomicBool, Ordering};
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

type Step = (usize, &'static str, Ordering, u64);

// What the work does with its atomics, step by step.
fn steps(work: impl FnOnce()) -> Vec<Step> {
    watched::STEPS.set(Some(Vec::new()));
    work();
    watched::STEPS.take().expect("the steps of this thread")
}

fn releases(step: &Step) -> bool {
    matches!(step.2, Release | Ordering::AcqRel)
}

fn acquires(step: &Step) -> bool {
    matches!(step.2, Acquire | Ordering::AcqRel)
}

#[test]
fn the_steps_are_noted() {
    let number = AtomicU64::new(4);
    let at = &raw const number as usize;
    let seen = steps(|| {
        number.store(9, Release);
        fence(Acquire);
        assert_eq!(number.load(Relaxed), 9);
    });
    let wanted = [(at, "store", Release, 9), (0, "fence", Acquire, 0), (at, "load", Relaxed, 9)];
    assert_eq!(seen, wanted);
}

#[test]
fn the_writer_keeps_its_order() {
    let station = Snapshot::default();
    station.write(1, 2);
    let seen = steps(|| station.write(291, 101_325));
    let version = &raw const station.version as usize;
    let stores = |list: &[Step]| list.iter().filter(|step| step.1 == "store").count();
    assert_eq!(stores(&seen), 4, "odd, two numbers, even");
    let odd = seen.iter().position(|step| step.1 == "store").unwrap();
    let even = seen.iter().rposition(|step| step.1 == "store").unwrap();
    assert_eq!((seen[odd].0, seen[odd].3), (version, 3), "the odd version comes first");
    assert_eq!((seen[even].0, seen[even].3), (version, 4), "the even version comes last");
    let number = |step: &Step| step.1 == "store" && step.0 != version;
    let first = seen.iter().position(number).unwrap();
    let last = seen.iter().rposition(number).unwrap();
    let fenced = |list: &[Step]| list.iter().any(|step| step.1 == "fence" && releases(step));
    assert!(fenced(&seen[odd..first]), "no fence between the odd version and the first number");
    assert!(
        releases(&seen[even]) || fenced(&seen[last..even]),
        "nothing makes the numbers visible before the even version"
    );
}

#[test]
fn the_reader_keeps_its_order() {
    let station = Snapshot::default();
    station.write(291, 101_325);
    let seen = steps(|| assert_eq!(station.read(), (291, 101_325)));
    let version = &raw const station.version as usize;
    let look = |step: &Step| step.1 == "load" && step.0 == version;
    let number = |step: &Step| step.1 == "load" && step.0 != version;
    let before = seen.iter().position(look).expect("a first look");
    let first = seen.iter().position(number).unwrap();
    let last = seen.iter().rposition(number).unwrap();
    let after = seen.iter().rposition(look).unwrap();
    assert!(before < first && last < after, "a look before the numbers, and one after them");
    let fenced = |list: &[Step]| list.iter().any(|step| step.1 == "fence" && acquires(step));
    assert!(
        acquires(&seen[before]) || fenced(&seen[before..first]),
        "the numbers may be read before the first look"
    );
    assert!(fenced(&seen[last..after]), "the second look may come before the numbers");
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
