// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::collections::{BTreeMap, BTreeSet, VecDeque};

fn main() {
    let mut ages = BTreeMap::new();
    ages.insert("Bo".to_string(), 31);
    ages.insert("Al".to_string(), 25);
    let set: BTreeSet<i32> = [3, 1, 2].into_iter().collect();
    let mut queue = VecDeque::from([1, 2]);
    queue.pop_front();
    queue.push_back(9);
    show!(ages, set, queue);
}
