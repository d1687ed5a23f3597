#[allow(unused_imports)]
use std::hint::spin_loop;
#[allow(unused_imports)]
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
#[allow(unused_imports)]
use std::sync::atomic::{AtomicU64, fence};

#[derive(Default)]
struct Snapshot {
    // Odd while the numbers are being written.
    version: AtomicU64,
    kelvin: AtomicU64,
    pascal: AtomicU64,
}

impl Snapshot {
    // Only one thread writes.
    fn write(&self, kelvin: u64, pascal: u64) {
        // The odd version must be visible before the first number: a fence.
        self.kelvin.store(kelvin, Relaxed);
        self.pascal.store(pascal, Relaxed);
        // The numbers must be visible before the even version.
    }

    // Both numbers of one measurement.
    fn read(&self) -> (u64, u64) {
        // The first look comes before the numbers.
        (self.kelvin.load(Relaxed), self.pascal.load(Relaxed))
        // The second look comes after them: a fence.
    }
}

fn main() {
    let station = Snapshot::default();
    station.write(291, 101_325);
    println!("{:?}", station.read());
}
