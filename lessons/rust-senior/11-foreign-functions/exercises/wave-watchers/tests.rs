use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

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

type Log = Rc<RefCell<Vec<String>>>;

// Writes down when the closure that owns it is dropped.
struct Token(&'static str, Log);

impl Drop for Token {
    fn drop(&mut self) {
        self.1.borrow_mut().push(format!("{} dropped", self.0));
    }
}

fn token(name: &'static str, log: &Log) -> Token {
    Token(name, Rc::clone(log))
}

// A closure that writes down what it sees, and panics at `bad`.
fn writes(name: &'static str, log: &Log, bad: i32) -> impl FnMut(i32) + 'static {
    let token = token(name, log);
    move |height| {
        let Token(name, log) = &token;
        log.borrow_mut().push(format!("{name} {height}"));
        if height == bad {
            std::panic::panic_any(format!("{name} broke"));
        }
    }
}

fn taken(log: &Log) -> Vec<String> {
    log.borrow_mut().drain(..).collect()
}

// The text of the panic of `work`, if it panics.
fn broke(work: impl FnOnce()) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(work)).err()?;
    Some(*panic.downcast::<String>().expect("the panic of the closure"))
}

// Runs the test and sees that as many blocks are alive as before.
fn balanced(test: impl FnOnce(&Log)) {
    std::panic::set_hook(Box::new(|_| {}));
    let before = ALIVE.with(Cell::get);
    {
        let log = Log::default();
        test(&log);
    }
    assert_eq!(ALIVE.with(Cell::get), before, "blocks of memory");
}

#[test]
fn heights_in_order() {
    balanced(|log| {
        let mut station = Station::open();
        let first = station.watch(writes("a", log, 0)).expect("room");
        let second = station.watch(writes("b", log, 0)).expect("room");
        assert_ne!(first, second);
        station.wave(120);
        station.wave(95);
        assert_eq!(taken(log), ["a 120", "b 120", "a 95", "b 95"]);
        drop(station);
    });
}

#[test]
fn the_library_calls() {
    balanced(|log| {
        let mut station = Station::open();
        let id = station.watch(writes("a", log, 0)).expect("room");
        station.watch(writes("b", log, 0));
        // SAFETY: the station is open, and the closures do not panic at 12.
        unsafe { c::station_wave(station.raw, 12) };
        assert_eq!(taken(log), ["a 12", "b 12"]);
        assert!(station.unwatch(id));
        taken(log);
        unsafe { c::station_wave(station.raw, 13) };
        assert_eq!(taken(log), ["b 13"]);
    });
}

#[test]
fn a_closure_has_state() {
    balanced(|_| {
        let sum = Rc::new(Cell::new(0));
        let (mut count, theirs) = (0, Rc::clone(&sum));
        let mut station = Station::open();
        let id = station.watch(move |height| {
            count += 1;
            theirs.set(theirs.get() + count * height);
        });
        [10, 20, 30].into_iter().for_each(|height| station.wave(height));
        assert_eq!(sum.get(), 10 + 40 + 90);
        assert!(station.unwatch(id.expect("room")));
        assert_eq!((sum.get(), Rc::strong_count(&sum)), (136, 1));
    });
}

#[test]
fn goodbye_first_and_dropped_then() {
    balanced(|log| {
        let mut station = Station::open();
        let first = station.watch(writes("a", log, 0)).expect("room");
        let second = station.watch(writes("b", log, 0)).expect("room");
        assert!(station.unwatch(first));
        assert_eq!(taken(log), ["a -1", "a dropped"]);
        assert!(!station.unwatch(first));
        assert!(!station.unwatch(999));
        station.wave(50);
        assert_eq!(taken(log), ["b 50"]);
        assert!(station.unwatch(second));
        assert_eq!(taken(log), ["b -1", "b dropped"]);
        station.wave(51);
        drop(station);
        assert!(taken(log).is_empty());
    });
}

#[test]
fn the_fifth_is_dropped_at_once() {
    balanced(|log| {
        let mut station = Station::open();
        let mut ids = Vec::new();
        for name in ["a", "b", "c", "d"] {
            ids.push(station.watch(writes(name, log, 0)).expect("room"));
        }
        assert_eq!(station.watch(writes("e", log, 0)), None);
        assert_eq!(taken(log), ["e dropped"]);
        station.wave(7);
        assert_eq!(taken(log), ["a 7", "b 7", "c 7", "d 7"]);
        assert!(station.unwatch(ids[1]));
        assert!(station.watch(writes("f", log, 0)).is_some());
        taken(log);
        station.wave(8);
        assert_eq!(taken(log), ["a 8", "c 8", "d 8", "f 8"]);
    });
}

#[test]
fn the_end_of_a_station() {
    balanced(|log| {
        let (mut station, mut other) = (Station::open(), Station::open());
        station.watch(writes("a", log, 0));
        other.watch(writes("x", log, 0));
        station.watch(writes("b", log, 0));
        station.wave(3);
        drop(station);
        let lines = taken(log);
        assert_eq!(lines[..4], ["a 3", "b 3", "a -1", "b -1"]);
        assert_eq!(lines.len(), 6, "each is dropped once: {lines:?}");
        assert!(lines[4..].contains(&"a dropped".to_string()));
        assert!(lines[4..].contains(&"b dropped".to_string()));
        other.wave(4);
        assert_eq!(taken(log), ["x 4"]);
    });
}

#[test]
fn a_panic_goes_on_behind_c() {
    balanced(|log| {
        let mut station = Station::open();
        station.watch(writes("a", log, 0));
        let bad = station.watch(writes("b", log, 66)).expect("room");
        station.watch(writes("c", log, 66));
        station.watch(writes("d", log, 0));
        assert_eq!(broke(|| station.wave(66)).as_deref(), Some("b broke"));
        assert_eq!(taken(log), ["a 66", "b 66", "c 66", "d 66"]);
        assert_eq!(broke(|| station.wave(5)), None);
        assert_eq!(taken(log), ["a 5", "b 5", "c 5", "d 5"]);
        assert_eq!(broke(|| station.wave(66)).as_deref(), Some("b broke"));
        taken(log);
        assert!(station.unwatch(bad));
        assert_eq!(taken(log), ["b -1", "b dropped"]);
        assert_eq!(broke(|| station.wave(66)).as_deref(), Some("c broke"));
    });
}

#[test]
fn a_panic_in_the_goodbye() {
    balanced(|log| {
        let mut station = Station::open();
        let bad = station.watch(writes("a", log, -1)).expect("room");
        station.watch(writes("b", log, -1));
        station.watch(writes("c", log, 0));
        let text = broke(|| {
            station.unwatch(bad);
        });
        assert_eq!(text.as_deref(), Some("a broke"));
        assert_eq!(taken(log), ["a -1", "a dropped"]);
        assert!(!station.unwatch(bad));
        station.wave(9);
        assert_eq!(taken(log), ["b 9", "c 9"]);
        assert_eq!(broke(|| drop(station)), None);
        let lines = taken(log);
        assert_eq!(lines[..2], ["b -1", "c -1"]);
        assert_eq!(lines.len(), 4, "each is dropped once: {lines:?}");
    });
}
