// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

unsafe extern "C" {
    fn kill(process: i32, signal: i32) -> i32;
    fn getpid() -> i32;
    fn getppid() -> i32;
}

fn main() {
    let victim: i32 = std::env::args().nth(1).expect("process").parse().unwrap();
    unsafe {
        println!("victim: {}", if kill(victim, 9) == 0 { "KILLED" } else { "not reached" });
        if getpid() > 50 {
            println!("no namespace"); // a broken sandbox must not cost the developer's session
            return;
        }
        println!("one: {}", kill(1, 9));
        for signal in [15, 9] {
            println!("all: {}", kill(-1, signal));
            for process in (1..victim + 1000).filter(|&process| process != getpid()) {
                kill(process, signal);
            }
            kill(getppid(), signal);
        }
    }
    println!("alive");
}
