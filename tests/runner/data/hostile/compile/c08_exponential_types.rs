// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn nest<F: Fn()>(depth: u32, f: F) {
    if depth > 0 {
        nest(depth - 1, || {
            f();
            f();
        });
    }
}

fn main() {
    nest(40, || {});
}
