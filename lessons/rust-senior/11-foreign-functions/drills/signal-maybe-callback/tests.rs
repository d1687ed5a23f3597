use std::cell::RefCell;

thread_local! {
    static HEARD: RefCell<Vec<c_int>> = const { RefCell::new(Vec::new()) };
}

unsafe extern "C" fn hear(signal: c_int) {
    HEARD.with_borrow_mut(|heard| heard.push(signal));
}

type Each = unsafe extern "C" fn(c_int, c_int, Option<unsafe extern "C" fn(c_int)>) -> c_int;

const EACH: Each = signals_each;

#[test]
fn a_function_is_called() {
    // SAFETY: `hear` takes any signal.
    assert_eq!(unsafe { EACH(3, 6, Some(hear)) }, 4);
    assert_eq!(HEARD.take(), [3, 4, 5, 6]);
    assert_eq!(unsafe { EACH(2, 1, Some(hear)) }, 0);
    assert_eq!(HEARD.take(), []);
}

#[test]
fn null_is_no_function() {
    assert_eq!(size_of::<Option<Seen>>(), size_of::<*const ()>());
    // SAFETY: there is nothing to be called.
    assert_eq!(unsafe { EACH(3, 6, None) }, 4);
    assert_eq!(HEARD.take(), []);
}
