// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let small: u8 = 200;
    let negative: i64 = -9_000_000_000;
    let wide: u128 = 1 << 100;
    let size = usize::MAX;
    let sum = i32::from(small) + 55;
    show!(small, negative, wide, size, sum);
}
