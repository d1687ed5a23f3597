use std::any::Any;
use std::ffi::{c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

// Stands for the C library, with what its documentation says.
mod c {
    use std::ffi::{c_int, c_void};

    pub type Seen = unsafe extern "C" fn(height_cm: c_int, user: *mut c_void);

    pub struct Station {
        last: c_int,
        watching: Vec<(c_int, Seen, *mut c_void)>,
    }

    // A station, to be closed by `station_close`. Never null.
    pub extern "C" fn station_open() -> *mut Station {
        Box::into_raw(Box::new(Station {
            last: 0,
            watching: Vec::new(),
        }))
    }

    // Calls `seen` with `user` at each wave, in this thread. Gives an id, or 0
    // if four are watching already; then `user` is not kept.
    pub unsafe extern "C" fn station_watch(
        station: *mut Station,
        seen: Seen,
        user: *mut c_void,
    ) -> c_int {
        let station = unsafe { &mut *station };
        if station.watching.len() == 4 {
            return 0;
        }
        station.last += 1;
        station.watching.push((station.last, seen, user));
        station.last
    }

    // Calls a last time, with -1, and keeps nothing. An unknown id gives -1.
    pub unsafe extern "C" fn station_unwatch(station: *mut Station, id: c_int) -> c_int {
        let station = unsafe { &mut *station };
        let Some(at) = station.watching.iter().position(|one| one.0 == id) else {
            return -1;
        };
        let (_, seen, user) = station.watching.remove(at);
        unsafe { seen(-1, user) };
        0
    }

    // Calls all that watch, in the order of their ids.
    pub unsafe extern "C" fn station_wave(station: *mut Station, height_cm: c_int) {
        for (_, seen, user) in unsafe { &(*station).watching } {
            unsafe { seen(height_cm, *user) };
        }
    }

    // Calls all a last time, with -1, and frees the station.
    pub unsafe extern "C" fn station_close(station: *mut Station) {
        let station = unsafe { Box::from_raw(station) };
        for (_, seen, user) in &station.watching {
            unsafe { seen(-1, *user) };
        }
    }
}

// What the library hands back to us with each call.
struct Watcher {
    seen: Box<dyn FnMut(i32)>,
    panic: Option<Box<dyn Any + Send>>,
}

// SAFETY: `user` is a `Watcher` that nobody else uses during the call.
unsafe extern "C" fn told(height_cm: c_int, user: *mut c_void) {
    let watcher = unsafe { &mut *user.cast::<Watcher>() };
    let call = AssertUnwindSafe(|| (watcher.seen)(height_cm));
    if let Err(panic) = catch_unwind(call) {
        watcher.panic = Some(panic);
    }
}

// A station of one's own; closed when it is dropped.
struct Station {
    raw: *mut c::Station,
    // From `Box::into_raw`; ours, and lent to the library.
    watchers: Vec<(c_int, *mut Watcher)>,
}

impl Station {
    fn open() -> Station {
        Station {
            raw: c::station_open(),
            watchers: Vec::new(),
        }
    }

    // Has `seen` called with the height of each wave, in centimetres.
    fn watch(&mut self, seen: impl FnMut(i32) + 'static) -> Option<c_int> {
        let watcher = Box::into_raw(Box::new(Watcher {
            seen: Box::new(seen),
            panic: None,
        }));
        // SAFETY: the watcher lives until the library has forgotten it.
        let id = unsafe { c::station_watch(self.raw, told, watcher.cast()) };
        if id == 0 {
            // SAFETY: it came from a box, and the library did not keep it.
            drop(unsafe { Box::from_raw(watcher) });
            return None;
        }
        self.watchers.push((id, watcher));
        Some(id)
    }

    fn unwatch(&mut self, id: c_int) -> bool {
        let Some(at) = self.watchers.iter().position(|one| one.0 == id) else {
            return false;
        };
        let (id, watcher) = self.watchers.remove(at);
        // SAFETY: the station is open; afterwards the library has no pointer,
        // and the watcher is a box again.
        let watcher = unsafe {
            c::station_unwatch(self.raw, id);
            Box::from_raw(watcher)
        };
        let Watcher { seen, panic } = *watcher;
        drop(seen);
        if let Some(panic) = panic {
            resume_unwind(panic);
        }
        true
    }

    // Tells all that watch.
    fn wave(&mut self, height_cm: i32) {
        // SAFETY: the station is open and ours.
        unsafe { c::station_wave(self.raw, height_cm) };
        let mut first = None;
        for (_, watcher) in &self.watchers {
            // SAFETY: it is alive, and the library is not being called.
            let watcher = unsafe { &mut **watcher };
            first = first.or(watcher.panic.take());
        }
        if let Some(panic) = first {
            resume_unwind(panic);
        }
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        // SAFETY: it was open until now; then nobody has the pointers.
        unsafe {
            for (_, watcher) in &self.watchers {
                let silent: Box<dyn FnMut(i32)> = Box::new(|_| {});
                drop(std::mem::replace(&mut (**watcher).seen, silent));
            }
            c::station_close(self.raw);
            for (_, watcher) in &self.watchers {
                drop(Box::from_raw(*watcher));
            }
        }
    }
}

fn main() {
    let mut station = Station::open();
    let id = station.watch(|height| println!("{height} cm"));
    station.wave(140);
    println!("{}", id.is_some_and(|id| station.unwatch(id)));
}
