// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::io::Write;

fn main() {
    let folder = std::env::args().nth(1).expect("folder");
    let mut file = std::fs::File::create(folder + "/huge").unwrap();
    let block = vec![1u8; 1 << 20];
    loop {
        file.write_all(&block).unwrap();
    }
}
