// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn factorial(number: u64) -> u64 {
    if number <= 1 {
        show!(number);
        return 1;
    }
    let below = factorial(number - 1);
    show!(number, below);
    number * below
}

fn main() {
    let result = factorial(6);
    show!(result);
}
