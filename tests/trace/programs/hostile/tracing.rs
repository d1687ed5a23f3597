// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The debugger may trace, the program may not.
unsafe extern "C" {
    fn ptrace(request: i64, pid: i32, address: usize, data: usize) -> i64;
}

fn main() {
    let attach = unsafe { ptrace(16, std::os::unix::process::parent_id() as i32, 0, 0) };
    println!("held = {}", attach == -1);
}
