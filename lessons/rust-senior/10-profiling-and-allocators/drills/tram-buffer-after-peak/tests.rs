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
fn after_a_peak() {
    for len in [LIMIT + 1, 1_000_000, 40_000_000] {
        let mut buffer = vec![7; len];
        done(&mut buffer);
        assert!(buffer.is_empty());
        assert!(buffer.capacity() >= LIMIT, "{} are too few", buffer.capacity());
        assert!(buffer.capacity() <= LIMIT + LIMIT / 4, "{} stay", buffer.capacity());
    }
}

#[test]
fn a_short_message_in_a_large_buffer() {
    let mut buffer = Vec::with_capacity(1_000_000);
    buffer.push(7);
    done(&mut buffer);
    assert!(buffer.is_empty());
    assert!(buffer.capacity() >= LIMIT && buffer.capacity() <= LIMIT + LIMIT / 4);
}

#[test]
fn ordinary_messages_keep_the_room() {
    for room in [0, 100, 5_000, LIMIT] {
        let mut buffer = Vec::with_capacity(room);
        buffer.extend(std::iter::repeat_n(7, room / 2));
        let (place, kept) = (buffer.as_ptr(), buffer.capacity());
        let before = CALLS.with(Cell::get);
        done(&mut buffer);
        assert!(buffer.is_empty());
        assert_eq!((buffer.as_ptr(), buffer.capacity()), (place, kept));
        assert_eq!(CALLS.with(Cell::get), before);
    }
}
