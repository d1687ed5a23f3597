use std::sync::atomic::{AtomicU32, Ordering};

fn add(gauge: *mut Gauge, cm: &[i32]) -> i32 {
    // SAFETY: the handle is alive or null, and the slice is real.
    unsafe { gauge_add(gauge, cm.as_ptr(), cm.len()) }
}

fn highest(gauge: *const Gauge) -> (i32, i32) {
    let mut found = 77_777;
    // SAFETY: the handle is alive or null.
    let code = unsafe { gauge_highest(gauge, &mut found) };
    (code, found)
}

fn free(gauge: *mut Gauge) {
    // SAFETY: each test frees a gauge once.
    unsafe { gauge_free(gauge) }
}

#[test]
fn readings_are_copied_and_the_highest_is_found() {
    let gauge = gauge_new(None);
    assert_eq!(highest(gauge), (EMPTY, 77_777));
    let mut cm = vec![-120, -35, -210];
    assert_eq!(add(gauge, &cm), OK);
    cm.fill(1_999);
    drop(cm);
    assert_eq!(highest(gauge), (OK, -35));
    assert_eq!(add(gauge, &[2_000, -2_000]), OK);
    assert_eq!(highest(gauge), (OK, 2_000));
    free(gauge);
}

#[test]
fn null_is_answered() {
    let gauge = gauge_new(None);
    let none = std::ptr::null_mut();
    assert_eq!(add(none, &[1]), BAD_ARGUMENT);
    assert_eq!(highest(none), (BAD_ARGUMENT, 77_777));
    // SAFETY: null is allowed in each of these places.
    unsafe {
        assert_eq!(gauge_add(gauge, std::ptr::null(), 0), OK);
        assert_eq!(gauge_add(gauge, std::ptr::null(), 3), BAD_ARGUMENT);
        assert_eq!(gauge_add(none, std::ptr::null(), 0), BAD_ARGUMENT);
        assert_eq!(gauge_highest(gauge, std::ptr::null_mut()), BAD_ARGUMENT);
    }
    assert_eq!(add(gauge, &[4]), OK);
    // SAFETY: as above.
    assert_eq!(unsafe { gauge_highest(gauge, std::ptr::null_mut()) }, BAD_ARGUMENT);
    assert_eq!(highest(gauge), (OK, 4));
    free(gauge);
    free(none);
}

#[test]
fn a_panic_breaks_this_gauge_and_no_other() {
    let (gauge, other) = (gauge_new(None), gauge_new(None));
    assert_eq!(add(gauge, &[10]), OK);
    assert_eq!(add(gauge, &[20, 2_001, 30]), BROKEN);
    assert_eq!(highest(gauge), (BROKEN, 77_777));
    assert_eq!(add(gauge, &[5]), BROKEN);
    assert_eq!(add(gauge, &[]), BROKEN);
    assert_eq!(add(other, &[6]), OK);
    assert_eq!(highest(other), (OK, 6));
    // `abs` itself overflows here.
    assert_eq!(add(other, &[i32::MIN]), BROKEN);
    free(gauge);
    free(other);
}

static CLOSED: AtomicU32 = AtomicU32::new(0);

extern "C" fn closed() {
    CLOSED.fetch_add(1, Ordering::Relaxed);
}

#[test]
fn each_gauge_ends_once() {
    let (gauge, broken) = (gauge_new(Some(closed)), gauge_new(Some(closed)));
    assert_eq!(add(broken, &[9_999]), BROKEN);
    assert_eq!(add(gauge, &[1]), OK);
    assert_eq!(CLOSED.load(Ordering::Relaxed), 0);
    free(gauge);
    assert_eq!(CLOSED.load(Ordering::Relaxed), 1);
    free(broken);
    assert_eq!(CLOSED.load(Ordering::Relaxed), 2);
}
