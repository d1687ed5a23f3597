use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

#[test]
fn delivered_in_another_thread() {
    assert_eq!(deliver(Parcel::new(String::from("two books"))), 9);
    assert_eq!(deliver(Parcel::new(String::new())), 0);
    let here = thread::current().id();
    let parcel = Parcel::new(Cell::new(5));
    let (there, value) = thread::spawn(move || (thread::current().id(), parcel.open().get()))
        .join()
        .unwrap();
    assert_ne!(here, there);
    assert_eq!(value, 5);
}

struct Counted(Arc<AtomicU32>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn the_value_is_dropped_once() {
    let drops = Arc::new(AtomicU32::new(0));
    let parcel = Parcel::new(Counted(Arc::clone(&drops)));
    thread::spawn(move || assert_eq!(parcel.open().0.load(Ordering::Relaxed), 0))
        .join()
        .unwrap();
    assert_eq!(drops.load(Ordering::Relaxed), 1);
}
