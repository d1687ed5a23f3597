// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::os::unix::fs::symlink;

fn main() {
    let secret = std::env::args().nth(1).expect("path");
    let mut paths = vec![
        format!("../../../../../../../..{secret}"),
        format!("/box/..{secret}"),
        format!("/proc/self/root{secret}"),
        format!("/proc/self/cwd/../../../..{secret}"),
        format!("/proc/1/root{secret}"),
        format!("/proc/1/cwd/..{secret}"),
        format!("/proc/2/root{secret}"),
    ];
    for (name, target) in [("absolute", secret.clone()), ("relative", format!("../../../..{secret}"))] {
        symlink(target, name).unwrap();
        paths.push(name.to_string());
    }
    for path in paths {
        match std::fs::read(&path) {
            Ok(_) => println!("READ {path}"),
            Err(error) => println!("{path}: {error}"),
        }
    }
}
