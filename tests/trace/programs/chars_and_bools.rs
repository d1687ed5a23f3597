// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let letter = 'x';
    let umlaut = 'ö';
    let quote = '\'';
    let yes = letter < umlaut;
    let no = !yes;
    show!(letter, umlaut, quote, yes, no);
}
