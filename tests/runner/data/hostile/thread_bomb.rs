// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::{thread, time::Duration};

fn main() {
    let mut threads = Vec::new();
    for count in 0..400 {
        match thread::Builder::new().spawn(|| thread::sleep(Duration::from_secs(1000))) {
            Ok(thread) => threads.push(thread),
            Err(error) => {
                println!("stopped at {count}: {error}");
                return;
            }
        }
    }
    println!("not stopped");
    thread::sleep(Duration::from_secs(1000));
}
