// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut names = vec![String::from("Ada"), String::from("Linus")];
    names[1].push('!');
    let first = &names[0];
    show!(names, first);
}
