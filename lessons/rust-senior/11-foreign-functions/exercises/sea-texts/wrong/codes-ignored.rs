use std::ffi::{CStr, CString, c_char, c_int};
use std::ptr::NonNull;

// Stands for the C library, with what its documentation says.
mod c {
    use std::ffi::{CStr, CString, c_char, c_int};

    const HARBOURS: [(&[u8], &[u8]); 3] = [
        (b"Husum", b"fog until ten"),
        (b"Lisboa", b"wind 4, \xe3gua calma"),
        (b"Bergen", b"!sensor is frozen"),
    ];

    pub struct Sea {
        name: [u8; 16],
        free: bool,
    }

    // Reads the port's name during the call only. Null if there is no such port.
    pub unsafe extern "C" fn sea_open(port: *const c_char) -> *mut Sea {
        let port = unsafe { CStr::from_ptr(port) };
        if port.to_bytes() != b"north" && port.to_bytes() != b"west" {
            return std::ptr::null_mut();
        }
        Box::into_raw(Box::new(Sea {
            name: [0; 16],
            free: true,
        }))
    }

    // The name of a harbour, in a place that the next call for this sea
    // overwrites. Null if there is no such harbour.
    pub unsafe extern "C" fn sea_name(sea: *mut Sea, number: c_int) -> *const c_char {
        let sea = unsafe { &mut *sea };
        let found = usize::try_from(number).ok().and_then(|at| HARBOURS.get(at));
        let Some((name, _)) = found else {
            return std::ptr::null();
        };
        sea.name.fill(0);
        sea.name[..name.len()].copy_from_slice(name);
        sea.name.as_ptr().cast()
    }

    // 0: `text` is set to a report. 1: `text` is set to what went wrong. Both
    // are the caller's, until they are given to `text_free`. 2: there is no such
    // harbour, and `text` is left alone. The text of a call must be given back
    // before the next call.
    pub unsafe extern "C" fn sea_report(
        sea: *mut Sea,
        number: c_int,
        text: *mut *mut c_char,
    ) -> c_int {
        let sea = unsafe { &mut *sea };
        let found = usize::try_from(number).ok().and_then(|at| HARBOURS.get(at));
        let Some((_, report)) = found else {
            return 2;
        };
        assert!(sea.free, "the last text was not given back");
        let bad = report.starts_with(b"!");
        let shown = &report[usize::from(bad)..];
        sea.free = false;
        sea.name.fill(b'#');
        // Eight bytes in front of the text belong to the library.
        let block = [&[b'.'; 8], shown].concat();
        let block = CString::new(block).expect("no zero").into_raw();
        unsafe { text.write(block.add(8)) };
        c_int::from(bad)
    }

    // Takes a text of `sea_report` back, once; null is not allowed.
    pub unsafe extern "C" fn text_free(sea: *mut Sea, text: *mut c_char) {
        assert!(!text.is_null(), "null was given back");
        let sea = unsafe { &mut *sea };
        assert!(!sea.free, "there is nothing to give back");
        sea.free = true;
        drop(unsafe { CString::from_raw(text.sub(8)) });
    }

    // Ends a sea, once; null is not allowed.
    pub unsafe extern "C" fn sea_close(sea: *mut Sea) {
        let sea = unsafe { Box::from_raw(sea) };
        assert!(sea.free, "a text was not given back");
    }
}

#[derive(Debug, PartialEq)]
enum Trouble {
    ZeroByte,
    NoSuchPort,
    NoSuchHarbour,
    Failed(String),
}

// The harbours of a sea.
struct Sea {
    raw: NonNull<c::Sea>,
}

// A text that goes back to the library.
struct Text<'s> {
    sea: &'s mut Sea,
    raw: NonNull<c_char>,
}

impl Text<'_> {
    fn copied(&self) -> String {
        // SAFETY: the library set it to a text, which is ours until `drop`.
        let text = unsafe { CStr::from_ptr(self.raw.as_ptr()) };
        text.to_string_lossy().into_owned()
    }
}

impl Drop for Text<'_> {
    fn drop(&mut self) {
        // SAFETY: the sea is open, and the text is given back once.
        unsafe { c::text_free(self.sea.raw.as_ptr(), self.raw.as_ptr()) };
    }
}

impl Sea {
    fn open(port: &str) -> Result<Sea, Trouble> {
        let port = CString::new(port).map_err(|_| Trouble::ZeroByte)?;
        // SAFETY: the name ends with zero and lives longer than the call.
        let raw = NonNull::new(unsafe { c::sea_open(port.as_ptr()) });
        raw.map(|raw| Sea { raw }).ok_or(Trouble::NoSuchPort)
    }

    // The name of a harbour, until the next call.
    fn name(&mut self, number: c_int) -> Option<&CStr> {
        // SAFETY: the sea is open. What is not null is a text that stays
        // until the next call, for which `self` must be free again.
        unsafe {
            let name = c::sea_name(self.raw.as_ptr(), number);
            (!name.is_null()).then(|| CStr::from_ptr(name))
        }
    }

    fn report(&mut self, number: c_int) -> Result<String, Trouble> {
        let mut text = std::ptr::null_mut();
        // SAFETY: the sea is open, and `text` may be written.
        let code = unsafe { c::sea_report(self.raw.as_ptr(), number, &mut text) };
        let text = NonNull::new(text).map(|raw| Text { sea: self, raw });
        match (code, text) {
            (_, Some(text)) => Ok(text.copied()),
            _ => Err(Trouble::NoSuchHarbour),
        }
    }
}

impl Drop for Sea {
    fn drop(&mut self) {
        // SAFETY: it is open until here, and closed once.
        unsafe { c::sea_close(self.raw.as_ptr()) };
    }
}

fn main() {
    match Sea::open("north") {
        Ok(mut sea) => println!("{:?} {:?}", sea.name(0).map(CStr::to_owned), sea.report(0)),
        Err(trouble) => println!("{trouble:?}"),
    }
    println!("{:?}", Trouble::ZeroByte == Trouble::NoSuchHarbour);
}
