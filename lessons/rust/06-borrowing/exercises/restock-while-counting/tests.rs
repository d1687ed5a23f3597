use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Counts the bytes that each thread asks for, so that a copy of the list is noticed.
struct Counting;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BYTES.set(BYTES.get() + layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn boxes_stand_at_the_end_in_order() {
    let mut shelves = vec![4, 0, 7, 2];
    restock(&mut shelves);
    assert_eq!(shelves, [4, 0, 7, 2, 12, 10]);
}

#[test]
fn answer_is_the_number_of_boxes() {
    let mut shelves = vec![0, 1, 2, 3];
    assert_eq!(restock(&mut shelves), 3);
}

#[test]
fn full_row_stays_as_it_is() {
    let mut shelves = vec![3, 12];
    assert_eq!(restock(&mut shelves), 0);
    assert_eq!(shelves, [3, 12]);
}

#[test]
fn empty_row_needs_no_box() {
    let mut shelves = Vec::new();
    assert_eq!(restock(&mut shelves), 0);
    assert!(shelves.is_empty());
}

#[test]
fn the_list_is_not_copied() {
    let mut shelves = vec![12; 10_000];
    let before = BYTES.get();
    assert_eq!(restock(&mut shelves), 0);
    assert!(BYTES.get() - before < 10_000, "the list was copied");
}
