// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut dish = String::from("soup");
    show!(dish);
    dish.push_str(" of the \"day\"\n");
    let empty = String::new();
    let fixed = "ready";
    let part = &dish[0..4];
    show!(dish, empty, fixed, part);
}
