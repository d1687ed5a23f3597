use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: the system does the work; a constant thread-local allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = CALLS.try_with(|calls| calls.set(calls.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn rides_are_counted() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\nharbour\n");
    add(&mut docks, "museum\nmuseum\nzoo");
    add(&mut docks, "");
    let mut list: Vec<_> = docks.into_iter().collect();
    list.sort();
    let names = ["harbour", "museum", "zoo"].map(String::from);
    assert_eq!(list, names.into_iter().zip([2, 3, 1]).collect::<Vec<_>>());
}

#[test]
fn known_docks_cost_no_text() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\n");
    let log = "harbour\nmuseum\nmuseum\n".repeat(1_000);
    let before = CALLS.with(Cell::get);
    add(&mut docks, &log);
    assert_eq!(CALLS.with(Cell::get) - before, 0);
    assert_eq!(docks.get("museum"), Some(&2_001));
}

#[test]
fn a_new_dock_costs_one_text() {
    let mut docks = HashMap::with_capacity(100);
    let log: String = (0..50).map(|n| format!("dock {n}\n")).collect();
    let before = CALLS.with(Cell::get);
    add(&mut docks, &log);
    assert_eq!(CALLS.with(Cell::get) - before, 50);
    assert_eq!(docks.values().sum::<u32>(), 50);
}
