// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::collections::{HashMap, HashSet};

fn main() {
    let mut stock = HashMap::new();
    stock.insert("soup", 3);
    show!(stock);
    let entry = stock.entry("soup").or_insert(0);
    *entry += 1;
    show!(stock);
    let seen: HashSet<u8> = [7].into_iter().collect();
    show!(seen);
}
