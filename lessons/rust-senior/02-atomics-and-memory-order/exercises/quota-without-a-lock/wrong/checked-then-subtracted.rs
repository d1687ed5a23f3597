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
        if self.left() < bytes {
            return false;
        }
        self.left.fetch_sub(bytes, Ordering::AcqRel);
        true
    }

    // Returns bytes; there are never more than the limit.
    fn give_back(&self, bytes: u64) {
        let rest = self.left().saturating_add(bytes).min(self.limit);
        let _ = self.left.compare_exchange(self.left(), rest, Ordering::Relaxed, Ordering::Relaxed);
    }

    fn left(&self) -> u64 {
        self.left.load(Ordering::Relaxed)
    }
}

fn main() {
    let quota = Quota::new(1_000);
    println!("{} {}", quota.reserve(700), quota.reserve(700));
    quota.give_back(100);
    println!("{} left", quota.left());
}
