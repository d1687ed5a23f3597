// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut numbers = Vec::new();
    for n in 0..6 {
        numbers.push(n * n);
        show!(numbers);
    }
    numbers.truncate(2);
    show!(numbers);
}
