// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#![recursion_limit = "100000000"]

macro_rules! double {
    ($($token:tt)*) => { double!($($token)* $($token)*) };
}

fn main() {
    double!(x);
}
