// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn apply(times: usize, action: impl Fn(usize) -> usize) -> usize {
    let mut result = 0;
    for round in 0..times {
        result += action(round);
    }
    show!(result);
    result
}

fn main() {
    let factor = 3;
    let scale = |x: usize| {
        let y = x * factor;
        show!(y);
        y
    };
    let total = apply(3, scale);
    let mut seen = Vec::new();
    let mut note = |x: i32| seen.push(x);
    note(1);
    note(2);
    show!(total, seen);
}
