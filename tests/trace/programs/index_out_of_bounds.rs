// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let list = vec![1, 2, 3];
    let mut index = 0;
    while index < 10 {
        let value = list[index];
        show!(value, index);
        index += 1;
    }
}
