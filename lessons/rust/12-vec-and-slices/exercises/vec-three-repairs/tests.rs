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
fn covers_stand_behind_all_jobs() {
    let mut pages = vec![250, 12, 101, 100];
    assert_eq!(add_covers(&mut pages), 2);
    assert_eq!(pages, [250, 12, 101, 100, 1, 1]);
}

#[test]
fn small_jobs_need_no_cover() {
    let mut pages = vec![100, 3];
    assert_eq!(add_covers(&mut pages), 0);
    assert_eq!(pages, [100, 3]);
}

#[test]
fn split_appends_the_rest() {
    let mut pages = vec![12, 150, 40];
    split(&mut pages, 100);
    assert_eq!(pages, [12, 100, 40, 50]);
}

#[test]
fn split_cuts_a_large_rest_again() {
    let mut pages = vec![250, 3];
    split(&mut pages, 100);
    assert_eq!(pages, [100, 3, 100, 50]);
}

#[test]
fn split_leaves_jobs_of_the_limit_alone() {
    let mut pages = vec![100, 99];
    split(&mut pages, 100);
    assert_eq!(pages, [100, 99]);
}

#[test]
fn empty_jobs_go_and_the_order_stays() {
    let mut pages = vec![0, 0, 12, 0, 40, 7, 0];
    assert_eq!(drop_empty(&mut pages), 4);
    assert_eq!(pages, [12, 40, 7]);
}

#[test]
fn drop_empty_of_an_empty_list() {
    let mut pages = Vec::new();
    assert_eq!(drop_empty(&mut pages), 0);
    assert!(pages.is_empty());
}

#[test]
fn the_list_is_not_copied() {
    let mut pages = vec![40; 10_000];
    let before = BYTES.get();
    assert_eq!(add_covers(&mut pages), 0);
    split(&mut pages, 100);
    assert_eq!(drop_empty(&mut pages), 0);
    assert!(BYTES.get() - before < 10_000, "the list was copied");
}
