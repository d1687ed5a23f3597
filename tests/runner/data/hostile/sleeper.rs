// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    println!("before");
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1000));
    }
}
