// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let pair = (1, "one");
    let single = (5u8,);
    let unit_in = ((), 2);
    let nested = ((1, 2.5), ['a', 'b']);
    let number = pair.0 + i32::from(single.0);
    show!(pair, single, nested, number);
    let _ = unit_in;
}
