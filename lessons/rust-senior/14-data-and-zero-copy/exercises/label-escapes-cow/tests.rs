use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static CALLS: Cell<u32> = const { Cell::new(0) };
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

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = CALLS.try_with(|calls| calls.set(calls.get() + 1));
        unsafe { System.realloc(block, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations(text: &str) -> u32 {
    let before = CALLS.with(Cell::get);
    let built = unescape(text);
    let after = CALLS.with(Cell::get);
    assert!(built.is_ok(), "{text}");
    after - before
}

fn plain(text: &str) -> String {
    unescape(text).expect("it is well formed").into_owned()
}

#[test]
fn each_escape() {
    assert_eq!(plain(r"a\nb"), "a\nb");
    assert_eq!(plain(r"\t"), "\t");
    assert_eq!(plain(r"gate\s7\s"), "gate 7 ");
    assert_eq!(plain(r"C:\\new\\table"), r"C:\new\table");
    assert_eq!(plain(r"\\\\n\\\n"), "\\\\n\\\n");
    assert_eq!(plain(r"Zürich\sHB\\ß"), r"Zürich HB\ß");
}

#[test]
fn nothing_to_do_borrows() {
    for text in ["", "gate", "Zürich\nHB /"] {
        match unescape(text) {
            Ok(Cow::Borrowed(same)) => {
                assert_eq!((same.as_ptr(), same.len()), (text.as_ptr(), text.len()));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_built_has_room_for_the_input_and_no_more() {
    for text in [r"gate\s7", r"\\", r"a very long label with one escape at its end\n"] {
        match unescape(text) {
            Ok(Cow::Owned(built)) => assert!(built.capacity() <= text.len(), "{text}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn one_allocation_or_none() {
    for text in ["", "gate", "a label of some length, without an escape", "Zürich\nHB /"] {
        assert_eq!(allocations(text), 0, "{text}");
    }
    for text in [r"gate\s7", r"\\", r"a very long label with one escape at its end\n"] {
        assert_eq!(allocations(text), 1, "{text}");
    }
}

#[test]
fn bad_escapes_have_their_offset() {
    assert_eq!(unescape(r"half\"), Err(BadEscape(4)));
    assert_eq!(unescape(r"\"), Err(BadEscape(0)));
    assert_eq!(unescape(r"\\\"), Err(BadEscape(2)));
    assert_eq!(unescape(r"Zürich\q\n"), Err(BadEscape(7)));
    assert_eq!(unescape(r"a\nb\N"), Err(BadEscape(4)));
    assert_eq!(unescape("a\\\u{fc}"), Err(BadEscape(1)));
    assert_eq!(unescape("a\\\n"), Err(BadEscape(1)));
}
