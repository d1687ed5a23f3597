// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let half = 0.5f32;
    let third = 1.0f64 / 3.0;
    let tenth = 0.1f32;
    let big = 1.0e10f64;
    let whole = 3.0f64;
    let none = f64::NAN;
    show!(half, third, tenth, big, whole, none);
}
