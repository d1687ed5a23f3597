// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let before = 1;
    show!(before);
    std::process::abort();
}
