// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    let mut count = 0u64;
    loop {
        count = count.wrapping_add(1);
    }
}
