// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
struct Guest(u8);

impl Drop for Guest {
    fn drop(&mut self) {
        let number = self.0;
        show!(number);
    }
}

fn main() {
    let _first = Guest(1);
    let second = Guest(2);
    drop(second);
    let number = 7;
    show!(number);
}
