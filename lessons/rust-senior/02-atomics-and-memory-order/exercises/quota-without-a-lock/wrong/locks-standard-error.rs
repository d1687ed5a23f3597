use std::sync::atomic::{AtomicU64, Ordering};

struct Quota {
    limit: u64,
    left: AtomicU64,
}

impl Quota {
    fn new(limit: u64) -> Quota {
        Quota {
            limit,
            left: AtomicU64::new(limit),
        }
    }

    fn reserve(&self, bytes: u64) -> bool {
        let _one = std::io::stderr().lock();
        let left = self.left.load(Ordering::Relaxed);
        left >= bytes && self.left.compare_exchange(left, left - bytes, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
    fn give_back(&self, bytes: u64) {
        let _one = std::io::stderr().lock();
        let left = self.left.load(Ordering::Relaxed);
        let _ = self.left.compare_exchange(left, left.saturating_add(bytes).min(self.limit), Ordering::Relaxed, Ordering::Relaxed);
    }
    fn left(&self) -> u64 {
        self.left.load(Ordering::Relaxed)
    }

    fn exchange(&self, from: u64, to: u64) -> Result<u64, u64> {
        let order = Ordering::Relaxed;
        self.left.compare_exchange_weak(from, to, order, order)
    }
}

fn main() {
    let quota = Quota::new(1_000);
    println!("{} {}", quota.reserve(700), quota.reserve(700));
    quota.give_back(100);
    println!("{} left", quota.left());
}
