#![no_std]

extern crate std as host; // for `main` alone

use core::fmt::{self, Write};

// The line did not fit, and nothing was written.
#[derive(Debug, PartialEq)]
struct Full;

struct Line<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Line<N> {
    const fn new() -> Self {
        Line {
            bytes: [0; N],
            len: 0,
        }
    }

    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or("?")
    }

    // Appends all of it, or nothing.
    fn append(&mut self, text: fmt::Arguments<'_>) -> Result<(), Full> {
        self.write_fmt(text).map_err(|_| Full)
    }
}

impl<const N: usize> Write for Line<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let room = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

fn main() {
    let mut line = Line::<16>::new();
    let (flow, pressure) = (12, 1013);
    let first = line.append(format_args!("flow {flow}"));
    let second = line.append(format_args!(" at {pressure} hPa"));
    host::println!("{first:?} {second:?} {:?}", line.as_str());
}
