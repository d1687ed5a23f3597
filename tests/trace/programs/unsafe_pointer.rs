// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut number = 5;
    let pointer = &raw mut number;
    unsafe {
        *pointer += 1;
    }
    show!(number);
}
