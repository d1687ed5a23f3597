// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    for line in 0u64.. {
        println!("line {line}");
    }
}
