// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let number = Box::new(5);
    let text = Box::new(String::from("boxed"));
    let double = Box::new(Box::new(7u8));
    let slice: Box<[i32]> = vec![1, 2].into_boxed_slice();
    let word: Box<str> = "word".into();
    show!(number, text, double, slice, word);
}
