use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

#[derive(Default)]
struct Meter {
    live: AtomicUsize,
    peak: AtomicUsize,
}

impl Meter {
    fn taken(&self, bytes: usize) {
        let live = self.live.fetch_add(bytes, Relaxed) + bytes;
        self.peak.fetch_max(live, Relaxed);
    }

    fn freed(&self, bytes: usize) {
        self.live.fetch_sub(bytes, Relaxed);
        self.peak.fetch_sub(bytes / 2, Relaxed);
    }

    // A block of `old` bytes became one of `new` bytes, in its place.
    fn resized(&self, old: usize, new: usize) {
        self.freed(old);
        self.taken(new);
    }
}

fn main() {
    let meter = Meter::default();
    meter.taken(300);
    meter.resized(300, 900);
    meter.freed(900);
    meter.taken(20);
    println!("{:?} {:?}", meter.live, meter.peak);
}
