// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let long: Vec<i32> = (0..100).collect();
    let last = long[99];
    let text = "a".repeat(1000);
    let length = text.len();
    show!(last, length);
    let _ = (long, text);
}
