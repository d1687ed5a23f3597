use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

struct Part<'l>(usize, &'l RefCell<Vec<usize>>);

impl Drop for Part<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

#[test]
fn all_in_order() {
    let mut asked = Vec::new();
    let labels: [String; 3] = make_all(|place| {
        asked.push(place);
        "x".repeat(place)
    });
    assert_eq!(labels, ["", "x", "xx"]);
    assert_eq!(asked, [0, 1, 2]);
}

#[test]
fn nothing_is_dropped_when_all_goes_well() {
    let log = RefCell::new(Vec::new());
    let parts: [Part; 4] = make_all(|place| Part(place, &log));
    assert!(log.borrow().is_empty());
    drop(parts);
    assert_eq!(log.borrow().len(), 4);
}

#[test]
fn a_panic_drops_what_was_made() {
    for last in 0..4 {
        let log = RefCell::new(Vec::new());
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let _parts: [Part; 4] = make_all(|place| {
                assert!(place < last, "the device is gone");
                Part(place, &log)
            });
        }));
        assert!(outcome.is_err(), "the panic goes on to the caller");
        log.borrow_mut().sort();
        assert_eq!(*log.borrow(), (0..last).collect::<Vec<_>>());
    }
}

#[test]
fn empty_and_without_size() {
    let none: [String; 0] = make_all(|_| unreachable!());
    assert!(none.is_empty());
    let mut count = 0;
    let units: [(); 5] = make_all(|_| count += 1);
    assert_eq!((units.len(), count), (5, 5));
}

// Counts what a thread asks of the heap.
struct Counting;

thread_local! {
    static BLOCKS: Cell<u32> = const { Cell::new(0) };
}

// SAFETY: everything is handed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BLOCKS.set(BLOCKS.get() + 1);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static HEAP: Counting = Counting;

#[test]
fn the_heap_is_not_asked() {
    let before = BLOCKS.get();
    let numbers: [usize; 20] = make_all(|place| place * place);
    assert_eq!(BLOCKS.get(), before, "blocks of the heap");
    assert_eq!(numbers[19], 361);
}
