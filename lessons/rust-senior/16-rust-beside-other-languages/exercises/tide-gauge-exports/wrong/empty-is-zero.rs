use std::panic::{AssertUnwindSafe, catch_unwind};

pub const OK: i32 = 0;
pub const BAD_ARGUMENT: i32 = 1;
pub const EMPTY: i32 = 2;
pub const BROKEN: i32 = 3;

pub struct Gauge {
    readings: Vec<i32>,
    broken: bool,
    closed: Option<extern "C" fn()>,
}

impl Gauge {
    fn record(&mut self, cm: i32) {
        self.readings.push(cm);
        assert!(cm.abs() <= 2_000, "no tide is {cm} cm");
    }
}

impl Drop for Gauge {
    fn drop(&mut self) {
        if let Some(closed) = self.closed {
            closed();
        }
    }
}

/// `closed` is called when the gauge ends. Give the handle to `gauge_free`, once.
#[unsafe(no_mangle)]
pub extern "C" fn gauge_new(closed: Option<extern "C" fn()>) -> *mut Gauge {
    Box::into_raw(Box::new(Gauge {
        readings: Vec::new(),
        broken: false,
        closed,
    }))
}

/// # Safety
/// `gauge` is null, or from `gauge_new`, not freed and not in use elsewhere.
/// `cm` is null, or points to `len` readings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gauge_add(gauge: *mut Gauge, cm: *const i32, len: usize) -> i32 {
    // SAFETY: promised by the caller. Null becomes `None`.
    let Some(gauge) = (unsafe { gauge.as_mut() }) else {
        return BAD_ARGUMENT;
    };
    if gauge.broken {
        return BROKEN;
    }
    if cm.is_null() {
        return if len == 0 { OK } else { BAD_ARGUMENT };
    }
    // SAFETY: it is not null, and the caller promises `len` readings.
    let cm = unsafe { std::slice::from_raw_parts(cm, len) };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        for &one in cm {
            gauge.record(one);
        }
    }));
    if outcome.is_err() {
        gauge.broken = true;
        return BROKEN;
    }
    OK
}

/// # Safety
/// As for `gauge_add`; `highest` is null, or may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gauge_highest(gauge: *const Gauge, highest: *mut i32) -> i32 {
    // SAFETY: promised by the caller. Null becomes `None`.
    let (Some(gauge), Some(highest)) = (unsafe { (gauge.as_ref(), highest.as_mut()) }) else {
        return BAD_ARGUMENT;
    };
    if gauge.broken {
        return BROKEN;
    }
    match gauge.readings.iter().max() {
        Some(&found) => {
            *highest = found;
            OK
        }
        None => {
            *highest = 0;
            EMPTY
        }
    }
}

/// # Safety
/// `gauge` is null, or from `gauge_new` and not freed before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gauge_free(gauge: *mut Gauge) {
    if !gauge.is_null() {
        // SAFETY: it was a box, and nobody uses it any more.
        drop(unsafe { Box::from_raw(gauge) });
    }
}

fn main() {
    let gauge = gauge_new(None);
    let cm = [-120, 35, 210];
    let mut highest = 0;
    // SAFETY: the handle lives until it is freed, and the length is true.
    unsafe {
        println!("{}", gauge_add(gauge, cm.as_ptr(), cm.len()));
        println!("{} {highest}", gauge_highest(gauge, &mut highest));
        gauge_free(gauge);
    }
}
