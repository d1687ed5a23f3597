// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let days = [3, 1, 2];
    let mut sorted = days;
    sorted.sort();
    let middle = &sorted[1..];
    let table = [[1, 2], [3, 4]];
    show!(days, sorted, middle, table);
}
