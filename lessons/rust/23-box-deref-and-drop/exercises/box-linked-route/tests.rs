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

fn route(stops: &[&str]) -> Route {
    let mut route = Route::new();
    for stop in stops.iter().rev() {
        route.push_front(String::from(*stop));
    }
    route
}

#[test]
fn push_front_puts_the_last_one_first() {
    assert_eq!(route(&["Harbour", "Museum"]).stops(), ["Harbour", "Museum"]);
}

#[test]
fn pop_front_takes_from_the_front() {
    let mut line = route(&["Harbour", "Museum"]);
    assert_eq!(line.pop_front().as_deref(), Some("Harbour"));
    assert_eq!(line.stops(), ["Museum"]);
    assert_eq!(line.pop_front().as_deref(), Some("Museum"));
    assert_eq!(line.pop_front(), None);
}

#[test]
fn texts_are_moved_and_not_copied() {
    let stop = String::from("Harbour");
    let before = stop.as_ptr();
    let mut line = Route::new();
    line.push_front(stop);
    line.reverse();
    assert_eq!(line.pop_front().map(|stop| stop.as_ptr()), Some(before));
}

#[test]
fn stops_of_an_empty_route_are_none() {
    assert!(Route::new().stops().is_empty());
}

#[test]
fn reverse_turns_the_order_round() {
    let mut line = route(&["Harbour", "Museum", "Airport"]);
    line.reverse();
    assert_eq!(line.stops(), ["Airport", "Museum", "Harbour"]);
    line.reverse();
    assert_eq!(line.stops(), ["Harbour", "Museum", "Airport"]);
}

#[test]
fn reverse_keeps_the_nodes() {
    let mut line = route(&["Harbour", "Museum", "Airport"]);
    let before = MADE.get();
    line.reverse();
    assert_eq!(MADE.get(), before, "reverse has allocated");
    assert_eq!(line.stops().len(), 3);
}

#[test]
fn reverse_of_an_empty_route_is_empty() {
    let mut line = Route::new();
    line.reverse();
    assert!(line.stops().is_empty());
}

#[test]
fn long_route_is_dropped_without_overflow() {
    let mut line = Route::new();
    for _ in 0..500_000 {
        line.push_front(String::new());
    }
    drop(line);
}

// The addresses of the nodes in order.
fn nodes(line: &Route) -> Vec<*const Node> {
    let mut nodes = Vec::new();
    let mut rest = &line.head;
    while let Some(node) = rest {
        nodes.push(std::ptr::from_ref(&**node));
        rest = &node.next;
    }
    nodes
}

#[test]
fn reverse_turns_the_nodes_themselves_round() {
    let mut line = route(&["Harbour", "Museum", "Airport"]);
    let mut before = nodes(&line);
    line.reverse();
    before.reverse();
    assert_eq!(nodes(&line), before);
}
