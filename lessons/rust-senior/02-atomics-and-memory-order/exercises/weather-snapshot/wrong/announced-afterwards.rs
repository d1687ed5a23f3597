use std::hint::spin_loop;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
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
        let version = self.version.load(Relaxed);
        // The odd version must be visible before the first number: a fence.
        self.kelvin.store(kelvin, Relaxed);
        self.pascal.store(pascal, Relaxed);
        self.version.store(version + 1, Relaxed);
        fence(Release);
        // The numbers must be visible before the even version.
        self.version.store(version + 2, Release);
    }

    // Both numbers of one measurement.
    fn read(&self) -> (u64, u64) {
        loop {
            // The first look comes before the numbers.
            let before = self.version.load(Acquire);
            if before & 1 == 0 {
                let pair = (self.kelvin.load(Relaxed), self.pascal.load(Relaxed));
                // The second look comes after them: a fence.
                fence(Acquire);
                if self.version.load(Relaxed) == before {
                    return pair;
                }
            }
            spin_loop();
        }
    }
}

fn main() {
    let station = Snapshot::default();
    station.write(291, 101_325);
    println!("{:?}", station.read());
}
