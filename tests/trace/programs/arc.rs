// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::sync::Arc;

fn main() {
    let shared = Arc::new(vec![1, 2, 3]);
    let second = Arc::clone(&shared);
    let sum: i32 = second.iter().sum();
    show!(shared, second, sum);
}
