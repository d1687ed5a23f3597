// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn down(depth: u64) -> u64 {
    let next = depth + 1;
    down(next) + 1
}

fn main() {
    let end = down(0);
    println!("{end}");
}
