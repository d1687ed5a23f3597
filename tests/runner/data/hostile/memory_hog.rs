// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    let mut blocks = Vec::new();
    for number in 0u8.. {
        blocks.push(vec![number | 1; 16 << 20]);
    }
}
