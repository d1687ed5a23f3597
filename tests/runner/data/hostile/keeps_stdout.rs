// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    println!("before");
    std::process::Command::new("sleep").arg("1000").spawn().unwrap();
    println!("after");
}
