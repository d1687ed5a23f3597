// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    show!(a, b);
    if a.len() >= b.len() { a } else { b }
}

fn main() {
    let number = 5;
    let shared = &number;
    let twice = &shared;
    let mut count = 1;
    let writer = &mut count;
    *writer += 1;
    show!(writer);
    let name = longest("ab", "abc");
    show!(number, shared, twice, count, name);
}
