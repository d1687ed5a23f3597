use std::cell::Cell;

// What C hands over arrives where the pointer says.
fn direct<F: FnMut(u32)>(seen: &mut F, kilograms: u32) {
    let user: *mut F = seen;
    // SAFETY: the pointer is that of the closure, which nobody else uses.
    unsafe { told::<F>(kilograms, user.cast()) };
}

#[test]
fn each_once_and_in_order() {
    let mut all = Vec::new();
    each_load(&[400, 0, 1_250, 400], |load| all.push(load));
    assert_eq!(all, [400, 0, 1_250, 400]);
    each_load(&[], |load| all.push(load));
    assert_eq!(all.len(), 4);
}

#[test]
fn a_closure_with_its_own_state() {
    let (last, mut count) = (Cell::new(0), 0);
    each_load(&[3, 4, 5], move |load| {
        count += 1;
        last.set(last.get() + count * load);
        assert!(count <= 3);
    });
    let (mut sum, mut number) = (0, 0);
    let mut weighted = |load| {
        number += 1;
        sum += number * load;
    };
    direct(&mut weighted, 10);
    direct(&mut weighted, 7);
    assert_eq!(sum, 10 + 14);
}

#[test]
fn its_values_are_dropped_once() {
    struct Hook<'c>(&'c Cell<u32>);
    impl Drop for Hook<'_> {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 1);
        }
    }
    let drops = Cell::new(0);
    let hook = Hook(&drops);
    each_load(&[1, 2, 3], move |_| {
        let whole = &hook;
        assert_eq!(whole.0.get(), 0);
    });
    assert_eq!(drops.get(), 1);
}
