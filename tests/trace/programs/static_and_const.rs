// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
const LIMIT: usize = 3;
static GREETING: &str = "hello";

fn main() {
    let limit = LIMIT;
    let greeting = GREETING;
    let bytes = b"ab";
    show!(limit, greeting, bytes);
}
