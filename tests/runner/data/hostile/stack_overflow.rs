// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn deeper(depth: u64) -> u64 {
    let block = std::hint::black_box([depth; 64]);
    if std::hint::black_box(depth) == u64::MAX { 0 } else { deeper(depth + 1) + block[1] }
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("thread") {
        std::thread::spawn(|| deeper(0)).join().unwrap();
    }
    println!("{}", deeper(0));
}
