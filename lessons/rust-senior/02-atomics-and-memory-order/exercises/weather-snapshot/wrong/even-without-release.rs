use std::hint::spin_loop;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
#[cfg(not(test))]
use std::sync::atomic::{AtomicU64, fence};
#[cfg(test)]
use watched::{AtomicU64, fence};

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
        self.version.store(version + 1, Relaxed);
        fence(Release);
        self.kelvin.store(kelvin, Relaxed);
        self.pascal.store(pascal, Relaxed);
        // The numbers must be visible before the even version.
        self.version.store(version + 2, Relaxed);
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

// In tests the atomics note what is done with them, in which order. It needs no change.
#[cfg(test)]
#[allow(dead_code)]
mod watched {
    use std::cell::RefCell;
    use std::sync::atomic::{self, Ordering};

    // Variable (its address, 0 for a fence), what was done, and the value.
    type Step = (usize, &'static str, Ordering, u64);

    thread_local! {
        pub static STEPS: RefCell<Option<Vec<Step>>> = const { RefCell::new(None) };
    }

    fn note(step: Step) {
        STEPS.with_borrow_mut(|steps| steps.iter_mut().for_each(|list| list.push(step)));
    }

    #[derive(Default)]
    pub struct AtomicU64(atomic::AtomicU64);

    impl AtomicU64 {
        pub const fn new(value: u64) -> AtomicU64 {
            AtomicU64(atomic::AtomicU64::new(value))
        }

        pub fn load(&self, order: Ordering) -> u64 {
            let value = self.0.load(order);
            note((&raw const *self as usize, "load", order, value));
            value
        }

        pub fn store(&self, value: u64, order: Ordering) {
            note((&raw const *self as usize, "store", order, value));
            self.0.store(value, order);
        }

        pub fn fetch_add(&self, value: u64, order: Ordering) -> u64 {
            let before = self.0.fetch_add(value, order);
            note((&raw const *self as usize, "store", order, before + value));
            before
        }
    }

    pub fn fence(order: Ordering) {
        note((0, "fence", order, 0));
        atomic::fence(order);
    }
}
