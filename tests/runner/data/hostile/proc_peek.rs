// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::fs::OpenOptions;
use std::io::Read;

fn read(path: &str) {
    let mut start = [0u8; 4096];
    match std::fs::File::open(path).and_then(|mut file| file.read(&mut start)) {
        Ok(count) => println!("READ {path}: {}", String::from_utf8_lossy(&start[..count])),
        Err(error) => println!("{path}: {error}"),
    }
}

fn main() {
    read("/proc/1/environ");
    read("/proc/2/environ");
    read("/proc/kcore");
    read("/proc/kmsg");
    for path in ["/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/self/comm"] {
        let result = OpenOptions::new().write(true).open(path).map(drop); // without writing
        match result {
            Ok(()) => println!("WRITTEN {path}"),
            Err(error) => println!("{path}: {error}"),
        }
    }
    let mut processes: Vec<u32> = std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
        .collect();
    processes.sort();
    println!("processes {processes:?}");
    for process in 1..3 {
        for descriptor in 0..64 {
            let path = format!("/proc/{process}/fd/{descriptor}");
            if OpenOptions::new().write(true).open(&path).is_ok() || OpenOptions::new().read(true).open(&path).is_ok() {
                println!("OPENED {path}");
            }
        }
    }
}
