use std::sync::Barrier;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn takes_and_refuses() {
    let quota = Quota::new(10);
    assert!(quota.reserve(6));
    assert!(!quota.reserve(5));
    assert_eq!(quota.left(), 4);
    assert!(quota.reserve(4));
    assert!(!quota.reserve(1));
    assert!(quota.reserve(0), "nothing is always granted");
    assert_eq!(quota.left(), 0);
}

#[test]
fn the_limits_of_the_type() {
    let quota = Quota::new(u64::MAX);
    assert!(quota.reserve(u64::MAX));
    assert!(!quota.reserve(u64::MAX));
    quota.give_back(u64::MAX);
    quota.give_back(u64::MAX);
    assert_eq!(quota.left(), u64::MAX);
}

#[test]
fn never_above_the_limit() {
    let quota = Quota::new(10);
    quota.reserve(3);
    quota.give_back(2);
    assert_eq!(quota.left(), 9);
    quota.give_back(2);
    assert_eq!(quota.left(), 10);
}

// Runs rounds of the work for a while, since races are rare.
fn for_a_while(mut round: impl FnMut()) {
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_millis(900) {
        round();
    }
}

#[test]
fn no_byte_is_taken_twice() {
    for_a_while(|| {
        let quota = Quota::new(500);
        let start = Barrier::new(3);
        let office = || {
            start.wait();
            (0..300).filter(|_| quota.reserve(1)).count()
        };
        let taken: usize = thread::scope(|scope| {
            let all: Vec<_> = (0..3).map(|_| scope.spawn(office)).collect();
            all.into_iter().map(|one| one.join().unwrap()).sum()
        });
        assert_eq!((taken, quota.left()), (500, 0));
    });
}

#[test]
fn what_suffices_for_all_is_granted_to_all() {
    const EACH: usize = 2_000_000;
    let quota = Quota::new(2 * EACH as u64);
    let start = Barrier::new(2);
    let office = || {
        start.wait();
        (0..EACH).filter(|_| quota.reserve(1)).count()
    };
    let granted = thread::scope(|scope| {
        let other = scope.spawn(office);
        office() + other.join().unwrap()
    });
    assert_eq!((granted, quota.left()), (2 * EACH, 0));
}

#[test]
fn nothing_is_lost_on_the_way_back() {
    const EACH: u64 = 2_000_000;
    let quota = Quota::new(2 * EACH);
    assert!(quota.reserve(2 * EACH));
    let start = Barrier::new(2);
    let office = || {
        start.wait();
        (0..EACH).for_each(|_| quota.give_back(1));
    };
    thread::scope(|scope| {
        scope.spawn(office);
        office();
    });
    assert_eq!(quota.left(), 2 * EACH);
}

#[test]
fn a_request_too_large_disturbs_nobody() {
    let quota = Quota::new(5);
    let stop = AtomicBool::new(false);
    let wrong = thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                assert!(!quota.reserve(6));
            }
        });
        let mut wrong = 0;
        for_a_while(|| {
            if quota.reserve(5) {
                quota.give_back(5);
            } else {
                wrong += 1;
            }
        });
        stop.store(true, Ordering::Relaxed);
        wrong
    });
    assert_eq!(wrong, 0, "refused, though all was left");
}
