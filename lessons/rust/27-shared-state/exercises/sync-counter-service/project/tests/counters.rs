use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use counter_service::{Counters, Report, Service};

const PATIENCE: Duration = Duration::from_millis(1500);

/// Runs the work in a thread and gives up after some seconds, so that a hang is a failed test.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = channel();
    thread::spawn(move || done.send(work()));
    match waiting.recv_timeout(Duration::from_secs(8)) {
        Ok(value) => value,
        Err(RecvTimeoutError::Timeout) => panic!("it hangs: somebody waits for a lock or a job"),
        Err(RecvTimeoutError::Disconnected) => panic!("it panicked, see above"),
    }
}

#[test]
fn events_are_counted_by_name() {
    let counters = Counters::new();
    assert_eq!(counters.add("login"), 1);
    assert_eq!(counters.add("login"), 2);
    assert_eq!(counters.add("order"), 1);
    assert_eq!(counters.get("login"), 2);
    assert_eq!(counters.get("logout"), 0);
    assert_eq!(counters.report(), Report { events: 3, sum: 3 });
}

#[test]
fn merge_comes_back_and_keeps_the_sum() {
    let (merged, gone, report) = within(|| {
        let counters = Counters::new();
        counters.add("order");
        counters.add("Order");
        counters.add("Order");
        counters.merge("Order", "order");
        counters.merge("refund", "order");
        counters.merge("order", "order");
        (
            counters.get("order"),
            counters.get("Order"),
            counters.report(),
        )
    });
    assert_eq!((merged, gone), (3, 0));
    assert_eq!(report, Report { events: 3, sum: 3 });
}

#[test]
fn the_limit_holds_for_one_thread() {
    let counters = Counters::new();
    assert!(counters.add_below("trial", 2));
    assert!(counters.add_below("trial", 2));
    assert!(!counters.add_below("trial", 2));
    assert!(!counters.add_below("never", 0));
    assert_eq!(counters.report(), Report { events: 2, sum: 2 });
}

// Three threads come to the same door at the same moment, door after door; how often one was let in.
fn fight_for_every_door(doors: usize) -> usize {
    let counters = Counters::new();
    let start = Barrier::new(3);
    let visitor = || {
        let mut entered = 0;
        for door in 0..doors {
            // Long names take time to look up, so that the visitors get into each other's way.
            let name = format!("{}{door}", "corridor ".repeat(2_000));
            start.wait();
            entered += usize::from(counters.add_below(&name, 1));
        }
        entered
    };
    thread::scope(|scope| {
        let visitors: Vec<_> = (0..3).map(|_| scope.spawn(visitor)).collect();
        visitors.into_iter().map(|v| v.join().unwrap()).sum()
    })
}

#[test]
fn the_limit_holds_for_three_threads() {
    within(|| {
        let begin = Instant::now();
        // Races are rare, so the fight goes on for a while, and longer where the machine is busy.
        let mut fights = 0;
        while begin.elapsed() < PATIENCE || (fights < 30 && begin.elapsed() < PATIENCE * 4) {
            assert_eq!(fight_for_every_door(100), 100, "each door opens once");
            fights += 1;
        }
    });
}

#[test]
fn reports_and_events_do_not_block_each_other() {
    within(|| {
        let counters = Counters::new();
        let begin = Instant::now();
        let count = || {
            while begin.elapsed() < PATIENCE {
                counters.add("event");
            }
        };
        let report = || {
            while begin.elapsed() < PATIENCE {
                let report = counters.report();
                assert_eq!(report.events, report.sum, "a report shows two moments");
            }
        };
        thread::scope(|scope| {
            scope.spawn(count);
            scope.spawn(count);
            scope.spawn(report);
            scope.spawn(report);
        });
    });
}

#[test]
fn workers_work_at_the_same_time() {
    let sum = within(|| {
        let service = Service::start(3);
        let meeting = Arc::new(Barrier::new(3));
        for _ in 0..3 {
            let meeting = Arc::clone(&meeting);
            service.submit(move |counters| {
                meeting.wait(); // comes back when three workers have arrived
                counters.add("met");
            });
        }
        service.stop().get("met")
    });
    assert_eq!(sum, 3);
}

#[test]
fn stop_waits_for_every_job() {
    let report = within(|| {
        let service = Service::start(2);
        for number in 0..500 {
            service.submit(move |counters| {
                counters.add(if number % 2 == 0 { "even" } else { "odd" });
            });
        }
        service.stop().report()
    });
    assert_eq!(
        report,
        Report {
            events: 500,
            sum: 500
        }
    );
}
