use std::sync::Barrier;
use std::thread;

#[test]
fn the_highest_stays() {
    let highest = AtomicU32::new(0);
    for level in [310, 290, 320, 0] {
        report(&highest, level);
    }
    assert_eq!(highest.load(Ordering::Relaxed), 320);
}

#[test]
fn gauges_at_the_same_time() {
    for _ in 0..300 {
        let highest = AtomicU32::new(0);
        let start = Barrier::new(4);
        thread::scope(|scope| {
            for gauge in 0..4 {
                let (highest, start) = (&highest, &start);
                scope.spawn(move || {
                    start.wait();
                    for level in 0..100 {
                        report(highest, 4 * level + gauge);
                    }
                });
            }
        });
        assert_eq!(highest.into_inner(), 399);
    }
}
