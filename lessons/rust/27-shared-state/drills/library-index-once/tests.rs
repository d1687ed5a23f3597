use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

#[test]
fn the_first_one_makes_it() {
    let cell = OnceLock::new();
    assert_eq!(index(&cell, || vec![3, 1, 2]), [3, 1, 2]);
    assert_eq!(index(&cell, || vec![9]), [3, 1, 2]);
    assert_eq!(index(&cell, || panic!("made twice")), [3, 1, 2]);
}

#[test]
fn once_for_all_threads() {
    let made = AtomicU32::new(0);
    let cell = OnceLock::new();
    thread::scope(|scope| {
        for number in 0..8 {
            let (made, cell) = (&made, &cell);
            scope.spawn(move || {
                index(cell, || {
                    made.fetch_add(1, Ordering::SeqCst);
                    vec![number]
                });
            });
        }
    });
    assert_eq!(made.into_inner(), 1);
}
