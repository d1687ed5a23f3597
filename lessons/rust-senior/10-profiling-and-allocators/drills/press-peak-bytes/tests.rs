use std::sync::Barrier;
use std::thread;

fn state(meter: &Meter) -> (usize, usize) {
    (meter.live.load(Relaxed), meter.peak.load(Relaxed))
}

#[test]
fn up_and_down() {
    let meter = Meter::default();
    meter.taken(300);
    assert_eq!(state(&meter), (300, 300));
    meter.taken(200);
    meter.freed(300);
    assert_eq!(state(&meter), (200, 500));
    meter.taken(100);
    assert_eq!(state(&meter), (300, 500));
    meter.freed(300);
    assert_eq!(state(&meter), (0, 500));
}

#[test]
fn resizing_is_the_difference() {
    let meter = Meter::default();
    meter.taken(300);
    meter.resized(300, 900);
    assert_eq!(state(&meter), (900, 900));
    meter.resized(900, 100);
    assert_eq!(state(&meter), (100, 900));
    meter.taken(50);
    meter.resized(100, 840);
    assert_eq!(state(&meter), (890, 900));
    meter.resized(840, 860);
    assert_eq!(state(&meter), (910, 910));
}

#[test]
fn many_threads_at_once() {
    for _ in 0..200 {
        let (meter, start) = (Meter::default(), Barrier::new(4));
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    start.wait();
                    meter.taken(1_000);
                    start.wait();
                    meter.freed(1_000);
                    meter.taken(10);
                });
            }
        });
        assert_eq!(state(&meter), (40, 4_000));
    }
}
