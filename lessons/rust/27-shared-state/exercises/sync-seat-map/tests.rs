use std::sync::Barrier;
use std::time::{Duration, Instant};

// Runs the work in a thread and gives up after some seconds, so that a hang is a failed test.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    match waiting.recv_timeout(Duration::from_secs(8)) {
        Ok(value) => value,
        Err(_) => panic!("it does not come back: a lock is waited for that nobody lets go"),
    }
}

#[test]
fn a_seat_is_booked_once() {
    let hall = Hall::new(3);
    assert!(hall.book(1, "Noor"));
    assert!(!hall.book(1, "Ines"));
    assert_eq!(hall.taken_by("Noor"), [1]);
    assert!(hall.taken_by("Ines").is_empty());
    assert_eq!(hall.refused(), 1);
}

#[test]
fn a_missing_seat_is_refused_and_nothing_breaks() {
    let hall = Hall::new(2);
    assert!(!hall.book(2, "Noor"));
    assert_eq!(hall.refused(), 1);
    assert!(hall.book(0, "Noor"));
}

#[test]
fn a_pair_takes_the_first_two_neighbours() {
    let hall = Hall::new(6);
    hall.book(1, "Noor");
    let hall = within(move || {
        assert_eq!(hall.book_pair("Ines"), Some(2));
        assert_eq!(hall.book_pair("Sam"), Some(4));
        assert_eq!(hall.book_pair("Kim"), None);
        hall
    });
    assert_eq!(hall.taken_by("Ines"), [2, 3]);
    assert_eq!(hall.taken_by("Sam"), [4, 5]);
    assert_eq!(hall.refused(), 1);
    assert!(hall.book(0, "Kim"));
}

#[test]
fn small_halls_have_no_pairs() {
    for size in [0, 1] {
        let refused = within(move || {
            let hall = Hall::new(size);
            assert_eq!(hall.book_pair("Noor"), None);
            hall.refused()
        });
        assert_eq!(refused, 1);
    }
}

// Three offices ask for the same seat at the same moment, seat after seat. The long name takes
// time to copy, so that they get into each other's way.
fn fight_for_every_seat(hall: &Hall, seats: usize) -> usize {
    let start = Barrier::new(3);
    let name = "x".repeat(50_000);
    let office = || {
        let mut sold = 0;
        for seat in 0..seats {
            start.wait();
            sold += usize::from(hall.book(seat, &name));
        }
        sold
    };
    thread::scope(|scope| {
        let offices: Vec<_> = (0..3).map(|_| scope.spawn(office)).collect();
        offices.into_iter().map(|o| o.join().unwrap()).sum()
    })
}

#[test]
fn offices_never_sell_a_seat_twice() {
    const SEATS: usize = 100;
    within(|| {
        let begin = Instant::now();
        // Races are rare, so the fight goes on for a while, and longer where the machine is busy.
        let mut fights = 0;
        while begin.elapsed() < Duration::from_millis(1500) || (fights < 30 && begin.elapsed() < Duration::from_secs(6)) {
            let hall = Hall::new(SEATS);
            assert_eq!(fight_for_every_seat(&hall, SEATS), SEATS);
            assert_eq!(hall.refused() as usize, 2 * SEATS);
            fights += 1;
        }
    });
}

#[test]
fn nobody_gets_half_a_pair() {
    let (pairs, refused, taken) = within(|| {
        let hall = Hall::new(41);
        let start = Barrier::new(4);
        let pairs: usize = thread::scope(|scope| {
            let office = || {
                start.wait();
                (0..10).filter(|_| hall.book_pair("x").is_some()).count()
            };
            let offices = [
                scope.spawn(office),
                scope.spawn(office),
                scope.spawn(office),
                scope.spawn(office),
            ];
            offices.into_iter().map(|o| o.join().unwrap()).sum()
        });
        (pairs, hall.refused(), hall.taken_by("x").len())
    });
    assert_eq!((pairs, refused, taken), (20, 20, 40));
}
