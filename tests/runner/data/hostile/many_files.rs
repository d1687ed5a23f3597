// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    let block = [1u8; 4096];
    for count in 0.. {
        if let Err(error) = std::fs::write(format!("/box/{count}"), block) {
            println!("stopped at {count}: {error}");
            return;
        }
    }
}
