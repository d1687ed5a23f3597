use std::ffi::c_int;
use std::io;

// Stands for the C library, which reports by 0 or -1 and `errno`.
mod c {
    use std::ffi::c_int;

    unsafe extern "C" {
        safe fn __errno_location() -> *mut c_int;
    }

    fn set_errno(number: c_int) {
        // SAFETY: the place is that of this thread.
        unsafe { *__errno_location() = number };
    }

    pub extern "C" fn lamp_switch(lamp: c_int) -> c_int {
        match lamp {
            1..=8 => 0,
            9 => {
                set_errno(5);
                -1
            }
            _ => {
                set_errno(19);
                -1
            }
        }
    }

    // Always succeeds, and looks for something on the way.
    pub extern "C" fn lamp_close(closed: &mut u32) {
        *closed += 1;
        set_errno(2);
    }
}

// Switches a lamp, and closes the connection.
fn switch(lamp: c_int, closed: &mut u32) -> io::Result<()> {
    let code = c::lamp_switch(lamp);
    c::lamp_close(closed);
    if code == 0 {
        Ok(())
    } else {
        c::lamp_switch(1);
        Err(io::Error::last_os_error())
    }
}

fn main() {
    let mut closed = 0;
    println!("{:?} {:?}", switch(3, &mut closed), switch(40, &mut closed));
    println!("closed {closed} times");
}
