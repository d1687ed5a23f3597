// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::io::Error;

unsafe extern "C" {
    fn ioctl(descriptor: i32, request: u64, ...) -> i32;
}

fn main() {
    const TIOCSTI: u64 = 0x5412;
    for descriptor in 0..3 {
        let result = unsafe { ioctl(descriptor, TIOCSTI, b"x".as_ptr()) };
        println!("type {descriptor}: {result} {}", Error::last_os_error());
    }
    match std::fs::OpenOptions::new().read(true).write(true).open("/dev/tty") {
        Ok(_) => println!("OPENED"),
        Err(error) => println!("tty: {error}"),
    }
}
