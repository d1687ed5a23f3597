// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::panic;

fn main() {
    let result = panic::catch_unwind(|| {
        let divisor = "0".parse::<i32>().unwrap();
        show!(divisor);
        10 / divisor
    });
    let failed = result.is_err();
    show!(failed);
}
