// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn half(number: i32) -> Option<i32> {
    if number % 2 == 0 { Some(number / 2) } else { None }
}

fn main() {
    let some = half(12);
    let chained = some.and_then(half);
    let gone = chained.and_then(half);
    let text = Some("text");
    let owned = Some(String::from("owned"));
    let nothing: Option<String> = None;
    let twice = Some(Some(3u8));
    show!(some, chained, gone, text, owned, nothing, twice);
}
