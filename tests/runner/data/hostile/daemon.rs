// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::{thread::sleep, time::Duration};

unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn close(descriptor: i32) -> i32;
    fn _exit(code: i32) -> !;
}

fn main() {
    unsafe {
        if fork() == 0 {
            setsid();
            if fork() == 0 {
                for descriptor in 0..10 {
                    close(descriptor);
                }
                loop {
                    sleep(Duration::from_secs(1000));
                }
            }
            _exit(0);
        }
    }
    sleep(Duration::from_millis(100));
    println!("left");
}
