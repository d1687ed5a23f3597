use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

#[derive(Default)]
struct Meter {
    live: AtomicUsize,
    peak: AtomicUsize,
}

impl Meter {
    fn taken(&self, bytes: usize) {
        let live = self.live.fetch_add(bytes, Relaxed);
        self.peak.store(live, Relaxed);
    }

    fn freed(&self, _bytes: usize) {}

    // A block of `old` bytes became one of `new` bytes, in its place.
    fn resized(&self, _old: usize, _new: usize) {}
}

fn main() {
    let meter = Meter::default();
    meter.taken(300);
    meter.resized(300, 900);
    meter.freed(900);
    meter.taken(20);
    println!("{:?} {:?}", meter.live, meter.peak);
}
