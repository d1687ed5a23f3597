// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn twice(mut text: String) -> String {
    let copy = text.clone();
    text.push_str(&copy);
    text
}

fn main() {
    let mut text = String::from("ab");
    text = twice(text);
    show!(text);
    let text = twice(text);
    show!(text);
}
