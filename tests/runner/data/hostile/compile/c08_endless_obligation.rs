// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#![recursion_limit = "100000000"]

struct Wrapper<T>(T);

trait Endless {}

impl<T> Endless for T where Wrapper<T>: Endless {}

fn need<T: Endless>() {}

fn main() {
    need::<u8>();
}
