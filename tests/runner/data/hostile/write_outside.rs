// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    for folder in std::env::args().skip(1) {
        match std::fs::write(format!("{folder}/ochre-was-here"), "x") {
            Ok(()) => println!("WRITTEN {folder}"),
            Err(error) => println!("{folder}: {error}"),
        }
    }
}
