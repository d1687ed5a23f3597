use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
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

// Its own method exists for what is Send; for everything else the trait's is found.
struct Asked<T>(PhantomData<T>);

impl<T: Send> Asked<T> {
    fn may_travel(&self) -> bool {
        true
    }
}

trait Fallback {
    fn may_travel(&self) -> bool {
        false
    }
}

impl<T> Fallback for Asked<T> {}

#[test]
fn exactly_if_its_value_may() {
    assert!(Asked(PhantomData::<Parcel<String>>).may_travel());
    assert!(Asked(PhantomData::<Parcel<Cell<u8>>>).may_travel());
    assert!(!Asked(PhantomData::<Parcel<Rc<u8>>>).may_travel(), "an Rc in a parcel");
    assert!(!Asked(PhantomData::<Parcel<&Cell<u8>>>).may_travel(), "a lent Cell in a parcel");
}
