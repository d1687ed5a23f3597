// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

const ENDLESS: u32 = {
    let mut number = 0u32;
    while number < 4_000_000_000 {
        number += 1;
    }
    number
};

fn main() {
    println!("{ENDLESS}");
}
