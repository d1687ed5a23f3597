use std::cell::Cell;

struct Train<'c>(&'c Cell<u32>);

impl Drop for Train<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn what_came_is_dropped_once() {
    let drops = Cell::new(0);
    let mut late = Late::new();
    late.fill(Train(&drops));
    assert_eq!(drops.get(), 0);
    drop(late);
    assert_eq!(drops.get(), 1);
}

#[test]
fn what_never_came_is_not() {
    // A reference that was never written must not be looked at.
    let drops = Cell::new(0);
    for _ in 0..100 {
        let late = Late::<Train>::new();
        assert!(!late.there);
    }
    assert_eq!(drops.get(), 0);
}
