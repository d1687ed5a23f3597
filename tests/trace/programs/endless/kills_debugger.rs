// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends the debugger that records it.
unsafe extern "C" {
    fn kill(pid: i32, signal: i32) -> i32;
}

fn main() {
    let parent = std::os::unix::process::parent_id() as i32;
    println!("{parent}");
    unsafe { kill(parent, 9) };
    println!("never");
}
