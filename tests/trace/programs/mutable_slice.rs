// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn double(values: &mut [i32]) {
    for value in values.iter_mut() {
        *value *= 2;
    }
    show!(values);
}

fn main() {
    let mut prices = vec![1, 2, 3];
    double(&mut prices[1..]);
    show!(prices);
}
