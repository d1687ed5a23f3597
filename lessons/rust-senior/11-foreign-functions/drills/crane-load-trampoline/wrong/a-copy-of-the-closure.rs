use std::ffi::c_void;

// Stands for the C library.
mod c {
    use std::ffi::c_void;

    pub type Seen = unsafe extern "C" fn(kilograms: u32, user: *mut c_void);

    // Calls `seen` with `user` for each of the `count` loads, before it returns.
    pub unsafe extern "C" fn crane_loads(
        loads: *const u32,
        count: usize,
        seen: Seen,
        user: *mut c_void,
    ) {
        for at in 0..count {
            unsafe { seen(*loads.add(at), user) };
        }
    }
}

// SAFETY: `user` points to an `F` that nobody else uses.
unsafe extern "C" fn told<F: FnMut(u32)>(kilograms: u32, user: *mut c_void) {
    let mut seen = unsafe { user.cast::<F>().read() };
    seen(kilograms);
}

// Calls `seen` for each load; it must not panic.
fn each_load<F: FnMut(u32)>(loads: &[u32], mut seen: F) {
    let user = (&raw mut seen).cast();
    // SAFETY: pointer and length belong together; `told::<F>` fits to `user`.
    unsafe { c::crane_loads(loads.as_ptr(), loads.len(), told::<F>, user) };
}

fn main() {
    let mut heaviest = 0;
    each_load(&[400, 1_250, 900], |load| heaviest = heaviest.max(load));
    println!("{heaviest}");
}
