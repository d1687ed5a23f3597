// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

unsafe extern "C" {
    fn fork() -> i32;
    fn _exit(code: i32) -> !;
}

fn main() {
    println!("start");
    if std::process::id() > 50 {
        println!("no namespace"); // a broken sandbox must not cost the developer's session
        return;
    }
    let mut told = false;
    loop {
        let process = unsafe { fork() };
        if process < 0 && !told {
            println!("refused: {}", std::io::Error::last_os_error());
            told = true;
        }
        if std::env::args().count() > 5 {
            unsafe { _exit(1) } // never: keeps the loop from being optimised
        }
    }
}
