// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    for path in std::env::args().skip(1) {
        let result = std::fs::read(&path).map(|_| ()).or_else(|_| std::fs::read_dir(&path).map(|_| ()));
        match result {
            Ok(()) => println!("READ {path}"),
            Err(error) => println!("{path}: {error}"),
        }
    }
}
