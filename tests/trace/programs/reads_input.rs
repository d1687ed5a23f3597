// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::io::{self, BufRead};

fn main() {
    let mut lines = 0;
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        lines += 1;
        show!(line);
    }
    show!(lines);
}
