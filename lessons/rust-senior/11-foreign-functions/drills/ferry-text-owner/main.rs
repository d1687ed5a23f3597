use std::ffi::{CStr, c_char, c_int};
use std::ptr::NonNull;

// Stands for the C library.
mod c {
    use std::ffi::{CString, c_char, c_int};

    // The timetable of a line, or null.
    pub extern "C" fn timetable(line: c_int) -> *mut c_char {
        if !(1..=3).contains(&line) {
            return std::ptr::null_mut();
        }
        let text = CString::new(format!("#line {line}: 8:10 8:40")).unwrap_or_default();
        // The library keeps one byte in front of the text.
        unsafe { text.into_raw().add(1) }
    }

    // Takes a text back, once.
    pub unsafe extern "C" fn timetable_free(text: *mut c_char) {
        let text = std::ptr::NonNull::new(text).map(|text| text.as_ptr());
        drop(text.map(|text| unsafe { CString::from_raw(text.sub(1)) }));
    }
}

// The timetable of a line, owned by us until we give it back.
struct Timetable {
    text: NonNull<c_char>,
}

impl Timetable {
    fn of(line: c_int) -> Option<Timetable> {
        NonNull::new(c::timetable(line)).map(|text| Timetable { text })
    }

    fn text(&self) -> &CStr {
        // SAFETY: the text is ours and ends with a zero byte.
        unsafe { CStr::from_ptr(self.text.as_ptr()) }
    }
}

fn main() {
    let all: Vec<_> = (0..4).filter_map(Timetable::of).collect();
    all.iter().for_each(|one| println!("{:?}", one.text()));
    let _ = c::timetable_free;
}
