// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn price(of: Option<u32>) -> u32 {
    show!(of);
    of.unwrap()
}

fn main() {
    let first = price(Some(3));
    show!(first);
    let second = price(None);
    show!(second);
}
