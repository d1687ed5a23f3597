use std::ffi::c_int;

type Seen = unsafe extern "C" fn(signal: c_int);

/// Calls `seen` with each signal; gives the number of signals.
///
/// # Safety
/// `seen` is null, or can be called with any signal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn signals_each(first: c_int, last: c_int, seen: Option<Seen>) -> c_int {
    let mut count = 0;
    for signal in first..=last {
        if let Some(seen) = seen {
            // SAFETY: promised by the caller.
            unsafe { seen(signal) };
            count += 1;
        }
    }
    count
}

unsafe extern "C" fn show(signal: c_int) {
    println!("signal {signal}");
}

fn main() {
    // SAFETY: `show` takes any signal.
    println!("{}", unsafe { signals_each(3, 5, Some(show)) });
}
