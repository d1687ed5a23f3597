// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn parse(text: &str) -> Result<i32, String> {
    text.parse::<i32>().map_err(|_| format!("no number: {text}"))
}

fn main() {
    let good = parse("12");
    let bad = parse("soup");
    show!(good, bad);
}
