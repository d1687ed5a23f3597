// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::fs::File;

fn main() {
    let mut inherited: Vec<u32> = std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
        .collect();
    inherited.sort();
    println!("inherited {inherited:?}");
    let mut files = Vec::new();
    for count in 0.. {
        match File::open("/dev/null") {
            Ok(file) => files.push(file),
            Err(error) => {
                println!("stopped at {count}: {error}");
                return;
            }
        }
    }
}
