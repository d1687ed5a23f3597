// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

static HUGE: [u8; 8 << 30] = [1; 8 << 30];

fn main() {
    println!("{}", HUGE[std::env::args().count()]);
}
