// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let value = "42";
    show!(value);
    let value: i32 = value.parse().unwrap();
    show!(value);
    let value = value + 1;
    {
        let value = 'v';
        show!(value);
    }
    show!(value);
}
