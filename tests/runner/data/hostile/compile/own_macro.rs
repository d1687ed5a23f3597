// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A procedural macro, which is run by the compiler: attack!(name "argument") does what the name says. What gets through
// is told on standard error after "LEAK".

extern crate proc_macro;

use proc_macro::{TokenStream, TokenTree};
use std::fs::{self, OpenOptions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn getppid() -> i32;
    fn kill(process: i32, signal: i32) -> i32;
    fn _exit(code: i32) -> !;
}

fn leak(is_through: bool, what: &str) {
    eprintln!("{} {what}", if is_through { "LEAK" } else { "held" });
}

fn read_secret(path: &str) {
    leak(fs::read(path).is_ok(), "the secret");
    leak(fs::read("/etc/shadow").is_ok(), "the passwords");
    let home = fs::read_dir("/root").or_else(|_| fs::read_dir("/home")).is_ok_and(|mut files| files.next().is_some());
    leak(home, "the home");
}

fn write_sources(path: &str) {
    leak(fs::write("main.rs", "fn main() {}").is_ok(), "the source");
    leak(fs::write("build.rs", "fn main() {}").is_ok(), "a build script");
    leak(OpenOptions::new().append(true).open(path).is_ok(), "the secret");
    leak(fs::remove_file(path).is_ok(), "the secret, removed");
    leak(fs::write("/usr/lib/evil.so", "x").is_ok(), "the system");
}

fn environment() {
    leak(std::env::vars().any(|(name, value)| name.contains("SECRET") || value.contains("very-private")), "a variable");
    let environment = fs::read_to_string(format!("/proc/{}/environ", unsafe { getppid() })).unwrap_or_default();
    leak(environment.contains("very-private"), "a variable of the parent");
}

fn daemon() {
    unsafe {
        if fork() == 0 {
            setsid();
            if fork() == 0 {
                loop {
                    std::thread::sleep(std::time::Duration::from_secs(1));
                }
            }
            _exit(0);
        }
    }
    eprintln!("held so far");
}

fn memory() {
    let mut all = Vec::new();
    for number in 0..64u8 {
        all.push(vec![number | 1; 256 << 20]);
    }
    leak(all.len() == 64, "16 GB");
}

fn change_mode(path: &str) {
    leak(fs::set_permissions(path, fs::Permissions::from_mode(0o600)).is_ok(), "mode");
}

fn network(port: &str) {
    let port = port.parse().unwrap_or(0);
    leak(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok(), "a port of this machine");
}

fn programs(path: &str) {
    for words in [["/usr/bin/cat", path], ["/usr/bin/su", "-c true"], ["/usr/bin/curl", "http://localhost"]] {
        let output = Command::new(words[0]).arg(words[1]).output();
        leak(output.is_ok_and(|output| output.status.success()), words[0]);
    }
}

fn signals() {
    unsafe {
        kill(-1, 0);
        for process in [1, getppid()] {
            kill(process, 9);
        }
    }
    eprintln!("held so far");
}

#[proc_macro]
pub fn attack(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let name = tokens.next().map(|token| token.to_string()).unwrap_or_default();
    let argument = match tokens.next() {
        Some(TokenTree::Literal(literal)) => literal.to_string().trim_matches('"').to_owned(),
        _ => String::new(),
    };
    match name.as_str() {
        "read_secret" => read_secret(&argument),
        "write_sources" => write_sources(&argument),
        "environment" => environment(),
        "daemon" => daemon(),
        "exit_zero" => std::process::exit(0),
        "endless" => loop {
            std::hint::spin_loop();
        },
        "memory" => memory(),
        "change_mode" => change_mode(&argument),
        "network" => network(&argument),
        "programs" => programs(&argument),
        "signals" => signals(),
        other => panic!("no such attack: {other}"),
    }
    TokenStream::new()
}
