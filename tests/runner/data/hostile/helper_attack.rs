// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends the helper that watches this program, then tries to live on.
unsafe extern "C" {
    fn kill(process: i32, signal: i32) -> i32;
    fn getppid() -> i32;
    fn prctl(option: i32, value: u64) -> i32;
}

fn main() {
    const PARENT_DEATH_SIGNAL: i32 = 1;
    println!("start");
    unsafe {
        prctl(PARENT_DEATH_SIGNAL, 0);
        if std::process::id() < 50 {
            kill(getppid(), 9);
        }
    }
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1000));
    }
}
