// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut count = 0;
    while count < 3 {
        count += 1;
    }
    let found = loop {
        count *= 2;
        if count > 20 {
            break count;
        }
    };
    let mut steps = 0;
    'outer: for a in 0..3 {
        for b in 0..3 {
            steps += 1;
            if a + b == 3 {
                show!(a, b);
                break 'outer;
            }
        }
    }
    show!(count, found, steps);
}
