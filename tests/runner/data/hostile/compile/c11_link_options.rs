// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#[link(name = "x -Wl,--version -o /box/out/injected")]
unsafe extern "C" {
    fn nothing();
}

fn main() {
    unsafe { nothing() }
}
