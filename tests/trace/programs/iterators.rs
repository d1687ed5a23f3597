// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let words = ["fig", "apple", "kiwi"];
    let lengths: Vec<usize> = words.iter().map(|word| word.len()).collect();
    let long: Vec<&&str> = words.iter().filter(|word| word.len() > 3).collect();
    let sum: usize = lengths.iter().sum();
    let largest = lengths.iter().max();
    show!(words, lengths, long, sum, largest);
}
