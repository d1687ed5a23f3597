// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// It has inherited no pipe but its input.
fn main() {
    let pipes = (1..128)
        .filter(|number| {
            let path = std::fs::read_link(format!("/proc/self/fd/{number}")).unwrap_or_default();
            path.to_string_lossy().starts_with("pipe:")
        })
        .count();
    println!("held = {}", pipes == 0);
}
