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

// Runs the test and sees that as many blocks are alive as before.
fn balanced(test: impl FnOnce()) {
    let before = ALIVE.with(Cell::get);
    test();
    assert_eq!(ALIVE.with(Cell::get), before, "blocks of memory");
}

fn north() -> Sea {
    Sea::open("north").expect("the port exists")
}

#[test]
fn opened_and_closed() {
    balanced(|| {
        drop(north());
        drop(Sea::open("west").expect("the port exists"));
        for port in ["", "nort", "northern", "North"] {
            assert_eq!(Sea::open(port).err(), Some(Trouble::NoSuchPort));
        }
        for port in ["\0", "north\0", "no\0rth", "north\0west"] {
            assert_eq!(Sea::open(port).err(), Some(Trouble::ZeroByte), "{port:?}");
        }
    });
}

#[test]
fn names_without_a_copy() {
    balanced(|| {
        let mut sea = north();
        assert_eq!(sea.name(0), Some(c"Husum"));
        let before = ALIVE.with(Cell::get);
        let name = sea.name(2);
        assert_eq!(ALIVE.with(Cell::get), before);
        assert_eq!(name, Some(c"Bergen"));
        for number in [3, -1, c_int::MAX, c_int::MIN] {
            assert_eq!(sea.name(number), None);
        }
    });
}

#[test]
fn nobody_calls_while_a_name_is_in_use() {
    let name: for<'s> fn(&'s mut Sea, c_int) -> Option<&'s CStr> = Sea::name;
    let report: fn(&mut Sea, c_int) -> Result<String, Trouble> = Sea::report;
    let mut sea = north();
    assert_eq!(name(&mut sea, 1), Some(c"Lisboa"));
    assert!(report(&mut sea, 1).is_ok());
}

#[test]
fn reports_again_and_again() {
    balanced(|| {
        let mut sea = north();
        for _ in 0..3 {
            assert_eq!(sea.report(0).as_deref(), Ok("fog until ten"));
            assert_eq!(sea.report(1).as_deref(), Ok("wind 4, \u{fffd}gua calma"));
            assert_eq!(sea.name(0), Some(c"Husum"));
        }
    });
}

#[test]
fn trouble_has_a_text_that_goes_back() {
    balanced(|| {
        let mut sea = north();
        for _ in 0..3 {
            let failed = Trouble::Failed("sensor is frozen".to_string());
            assert_eq!(sea.report(2), Err(failed));
            assert_eq!(sea.report(3), Err(Trouble::NoSuchHarbour));
            assert_eq!(sea.report(-1), Err(Trouble::NoSuchHarbour));
        }
        assert_eq!(sea.report(0).as_deref(), Ok("fog until ten"));
    });
}

#[test]
fn two_seas_at_once() {
    balanced(|| {
        let (mut north, mut west) = (north(), Sea::open("west").expect("the port exists"));
        let (first, second) = (north.name(0), west.name(1));
        assert_eq!((first, second), (Some(c"Husum"), Some(c"Lisboa")));
        assert!(north.report(0).is_ok() && west.report(0).is_ok());
    });
}

impl std::fmt::Debug for Sea {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Sea")
    }
}
