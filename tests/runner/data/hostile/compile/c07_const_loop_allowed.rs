// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#![allow(long_running_const_eval)]

const ENDLESS: u32 = loop {};

fn main() {
    println!("{ENDLESS}");
}
