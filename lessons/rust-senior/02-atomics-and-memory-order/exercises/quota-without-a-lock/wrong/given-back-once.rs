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

    // Takes bytes if enough are left.
    fn reserve(&self, bytes: u64) -> bool {
        let mut left = self.left.load(Ordering::Relaxed);
        while let Some(rest) = left.checked_sub(bytes) {
            match self.exchange(left, rest) {
                Ok(_) => return true,
                Err(now) => left = now,
            }
        }
        false
    }

    // Returns bytes; there are never more than the limit.
    fn give_back(&self, bytes: u64) {
        let left = self.left.load(Ordering::Relaxed);
        let _ = self.exchange(left, left.saturating_add(bytes).min(self.limit));
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
