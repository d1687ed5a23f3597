// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || {
        for n in 0..3 {
            sender.send(n * 10).unwrap();
        }
    });
    let mut got = Vec::new();
    for n in receiver {
        got.push(n);
    }
    worker.join().unwrap();
    show!(got);
}
