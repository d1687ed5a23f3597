use std::sync::Barrier;
use std::time::Duration;

// Runs the work in a thread and gives up after some seconds, so that a hang is a failed test.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    match waiting.recv_timeout(Duration::from_secs(4)) {
        Ok(value) => value,
        Err(_) => {
            panic!("it still waits: some sender is alive, or the stations wait for each other")
        }
    }
}

fn silent_two(station: u32) -> Option<u32> {
    (station != 2).then_some(station * 10)
}

fn slow_one(station: u32) -> Option<u32> {
    if station == 1 {
        std::thread::sleep(Duration::from_millis(300));
    }
    Some(station)
}

static MEETING: Barrier = Barrier::new(3);

// Comes back only when three stations are measured at the same time.
fn together(station: u32) -> Option<u32> {
    MEETING.wait();
    Some(station)
}

#[test]
fn gather_ends_and_sorts() {
    assert_eq!(
        within(|| gather(&[3, 2, 1], silent_two)),
        [(1, 10), (3, 30)]
    );
}

#[test]
fn gather_waits_for_a_slow_station() {
    assert_eq!(within(|| gather(&[1, 5], slow_one)), [(1, 1), (5, 5)]);
}

#[test]
fn gather_measures_at_the_same_time() {
    assert_eq!(
        within(|| gather(&[7, 8, 9], together)),
        [(7, 7), (8, 8), (9, 9)]
    );
}

#[test]
fn gather_without_stations_is_empty() {
    assert!(within(|| gather(&[], silent_two)).is_empty());
}

// A broken station ends without a message of any kind.
fn broken_two(station: u32) -> Option<u32> {
    assert!(station != 2, "the station is broken");
    Some(station)
}

#[test]
fn gather_does_not_wait_for_a_broken_station() {
    assert_eq!(within(|| gather(&[3, 2, 1], broken_two)), [(1, 1), (3, 3)]);
}

#[test]
fn the_collector_finishes() {
    let speeds = within(|| {
        let collector = Collector::new();
        collector.start(4, silent_two);
        collector.start(2, silent_two);
        collector.start(1, silent_two);
        collector.finish()
    });
    assert_eq!(speeds, [10, 40]);
}

#[test]
fn the_collector_waits_for_a_slow_station() {
    let speeds = within(|| {
        let collector = Collector::new();
        collector.start(1, slow_one);
        collector.start(6, slow_one);
        collector.finish()
    });
    assert_eq!(speeds, [1, 6]);
}
