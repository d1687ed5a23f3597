// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

unsafe extern "C" {
    fn signal(number: i32, handler: usize) -> usize;
}

fn main() {
    const IGNORE: usize = 1;
    for number in 1..65 {
        unsafe { signal(number, IGNORE) };
    }
    println!("ready");
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1000));
    }
}
