use super::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Counts what each thread allocates.
struct Counting;

thread_local! {
    static MADE: Cell<u32> = const { Cell::new(0) };
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        MADE.set(MADE.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const DAY: [(u16, &str); 3] = [(7, "Harbour"), (112, "Museum"), (20, "Caf\u{e9}")];

#[test]
fn render_aligns_the_line_number() {
    let mut row = String::new();
    render(&mut row, 7, "Harbour");
    assert_eq!(row, "  7 Harbour");
    render(&mut row, 112, "Museum");
    assert_eq!(row, "112 Museum");
}

#[test]
fn render_keeps_the_buffer_of_the_caller() {
    let mut row = String::with_capacity(64);
    let (address, capacity) = (row.as_ptr(), row.capacity());
    for (line, stop) in DAY {
        render(&mut row, line, stop);
        assert_eq!((row.as_ptr(), row.capacity()), (address, capacity));
    }
}

#[test]
fn board_appends_every_row() {
    let mut out = String::from("Departures\n");
    board(&mut out, &mut String::new(), &DAY);
    assert_eq!(out, "Departures\n  7 Harbour\n112 Museum\n 20 Caf\u{e9}\n");
}

#[test]
fn board_keeps_both_buffers() {
    let mut out = String::with_capacity(200);
    let mut row = String::with_capacity(64);
    let before = (out.as_ptr(), out.capacity(), row.as_ptr(), row.capacity());
    board(&mut out, &mut row, &DAY);
    assert_eq!(
        before,
        (out.as_ptr(), out.capacity(), row.as_ptr(), row.capacity())
    );
    assert_eq!(row, " 20 Caf\u{e9}");
}

#[test]
fn board_size_is_exact() {
    let mut out = String::new();
    board(&mut out, &mut String::new(), &DAY);
    assert_eq!(board_size(&DAY), out.len());
    assert_eq!(board_size(&[]), 0);
}

#[test]
fn nothing_is_allocated_if_there_is_room() {
    let mut out = String::with_capacity(200);
    let mut row = String::with_capacity(64);
    let before = MADE.get();
    board(&mut out, &mut row, &DAY);
    let size = board_size(&DAY);
    assert_eq!(MADE.get(), before, "something was allocated");
    assert_eq!(size, out.len());
}
