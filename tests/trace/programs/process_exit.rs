// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn leave(code: i32) {
    show!(code);
    std::process::exit(code);
}

fn main() {
    let code = 7;
    leave(code);
    println!("never");
}
