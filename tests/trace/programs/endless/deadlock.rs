// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::sync::Mutex;

fn main() {
    let door = Mutex::new(1);
    let first = door.lock().unwrap();
    show!(first);
    let second = door.lock().unwrap();
    println!("{first} {second}");
}
