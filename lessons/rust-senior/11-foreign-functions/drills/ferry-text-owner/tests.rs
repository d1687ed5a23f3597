use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Knows how many blocks of this thread are alive.
struct Blocks;

thread_local! {
    static ALIVE: Cell<i64> = const { Cell::new(0) };
}

// SAFETY: the system does the work; a constant thread-local allocates nothing.
unsafe impl GlobalAlloc for Blocks {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALIVE.try_with(|alive| alive.set(alive.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let _ = ALIVE.try_with(|alive| alive.set(alive.get() - 1));
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static BLOCKS: Blocks = Blocks;

#[test]
fn each_text_goes_back() {
    let before = ALIVE.with(Cell::get);
    for line in [1, 2, 3, 3, 2, 1] {
        let one = Timetable::of(line).expect("this line exists");
        assert_eq!(ALIVE.with(Cell::get), before + 1);
        drop(one);
        assert_eq!(ALIVE.with(Cell::get), before);
    }
    for line in [0, 4, -1] {
        assert!(Timetable::of(line).is_none());
    }
    assert_eq!(ALIVE.with(Cell::get), before);
}

#[test]
fn it_is_there_while_it_is_read() {
    let (first, third) = (Timetable::of(1), Timetable::of(3));
    let third = third.expect("this line exists");
    assert_eq!(first.as_ref().map(Timetable::text), Some(c"line 1: 8:10 8:40"));
    drop(first);
    assert_eq!(third.text(), c"line 3: 8:10 8:40");
    assert_eq!(third.text(), c"line 3: 8:10 8:40");
}
