use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

// Drops a lamp that has work left, in a thread of its own, and gives what was blinked by then.
fn blinked_after_drop(fails: bool) -> Result<u32, RecvTimeoutError> {
    let (done, result) = channel();
    thread::spawn(move || {
        let blinked = Arc::new(AtomicU32::new(0));
        let count = Arc::clone(&blinked);
        let lamp = Lamp::new(move |times| {
            thread::sleep(Duration::from_millis(30));
            assert!(!fails || times < 3, "the bulb is broken");
            count.fetch_add(times, Ordering::Relaxed);
        });
        for times in 1..=4 {
            lamp.send(times);
        }
        drop(lamp);
        done.send(blinked.load(Ordering::Relaxed))
    });
    result.recv_timeout(Duration::from_secs(8))
}

#[test]
fn all_signals_are_done_when_it_is_dropped() {
    assert_eq!(blinked_after_drop(false), Ok(10));
}

#[test]
fn a_broken_bulb_does_not_break_the_owner() {
    assert_eq!(blinked_after_drop(true), Ok(3));
}
