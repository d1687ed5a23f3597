use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Barrier;

// Waits until both meters are being read: only tasks of their own get there.
struct Both(Arc<Barrier>, Arc<AtomicU32>);

impl Meter for Both {
    async fn read(&self) -> u32 {
        self.0.wait().await;
        self.1.fetch_add(1, Ordering::Relaxed);
        21
    }
}

#[tokio::test]
async fn the_sum() {
    assert_eq!(total(vec![Gas { cubic: 30 }, Gas { cubic: 12 }]).await, 42);
    assert_eq!(total(Vec::<Gas>::new()).await, 0);
}

#[tokio::test]
async fn at_the_same_time() {
    let barrier = Arc::new(Barrier::new(2));
    let count = Arc::new(AtomicU32::new(0));
    let meters = vec![
        Both(Arc::clone(&barrier), Arc::clone(&count)),
        Both(barrier, Arc::clone(&count)),
    ];
    let all = tokio::time::timeout(std::time::Duration::from_secs(5), total(meters)).await;
    assert_eq!(all.expect("one after the other"), 42);
    assert_eq!(count.load(Ordering::Relaxed), 2);
}
