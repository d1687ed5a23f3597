// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn add(a: &str, b: &str) -> Option<u32> {
    let left = a.chars().next()?.to_digit(10)?;
    show!(left);
    let right = b.chars().next()?.to_digit(10)?;
    Some(left + right)
}

fn main() {
    let sum = add("3", "4");
    let none = add("3", "");
    show!(sum, none);
}
