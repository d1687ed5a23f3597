use std::ffi::c_int;

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

// A station of one's own; closed when it is dropped.
struct Station {
    raw: *mut c::Station,
}

impl Station {
    fn open() -> Station {
        Station {
            raw: c::station_open(),
        }
    }

    // Has `seen` called with the height of each wave, in centimetres.
    fn watch(&mut self, _seen: impl FnMut(i32) + 'static) -> Option<c_int> {
        None
    }

    fn unwatch(&mut self, _id: c_int) -> bool {
        false
    }

    // Tells all that watch.
    fn wave(&mut self, height_cm: i32) {
        // SAFETY: the station is open and ours.
        unsafe { c::station_wave(self.raw, height_cm) };
    }
}

fn main() {
    let mut station = Station::open();
    let id = station.watch(|height| println!("{height} cm"));
    station.wave(140);
    println!("{}", id.is_some_and(|id| station.unwatch(id)));
}
