// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

extern "C" fn early() {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    println!("early on {}", name.trim());
    println!("passwd: {}", std::fs::read("/etc/passwd").is_ok());
}

#[used]
#[unsafe(link_section = ".init_array")]
static EARLY: extern "C" fn() = early;

fn main() {
    println!("main");
}
