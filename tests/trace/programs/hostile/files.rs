// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    let home = std::fs::read_dir("/home").is_ok() || std::fs::read_dir("/root").is_ok();
    let names = std::fs::read_dir("/tmp").unwrap().count();
    println!("held = {}", !home && names == 0);
}
