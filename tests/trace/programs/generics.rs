// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
#[derive(Debug)]
struct Pair<T> {
    left: T,
    right: T,
}

impl<T: PartialOrd + Copy + std::fmt::Debug> Pair<T> {
    fn largest(&self) -> T {
        let left = self.left;
        show!(left);
        if self.left > self.right { self.left } else { self.right }
    }
}

fn main() {
    let numbers = Pair { left: 3, right: 8 };
    let letters = Pair { left: 'a', right: 'b' };
    let most = numbers.largest();
    let last = letters.largest();
    show!(numbers, letters, most, last);
}
