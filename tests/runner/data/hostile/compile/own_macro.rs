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

/// In several processes, each with several threads: none of them alone computes much.
fn spin_everywhere() {
    unsafe {
        for _ in 0..2 {
            fork();
        }
    }
    for _ in 0..2 {
        std::thread::spawn(|| loop {
            std::hint::spin_loop();
        });
    }
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1));
    }
}

fn spawn_shells() {
    let script = "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done";
    loop {
        let _ = Command::new("/bin/sh").args(["-c", script]).status();
    }
}

fn now() -> std::time::SystemTime {
    std::time::SystemTime::now()
}

/// By every way that leads to a file of the user's, whose folder the argument is in too.
fn change_mode(path: &str) {
    let mode = || fs::Permissions::from_mode(0o600);
    let file = path.rsplit('/').next().unwrap_or_default();
    leak(fs::set_permissions(path, mode()).is_ok(), "mode");
    leak(fs::set_permissions(format!("../{file}"), mode()).is_ok(), "mode by a relative path");
    let out = std::env::temp_dir();
    leak(fs::set_permissions(out.join("..").join(file), mode()).is_ok(), "mode out of the box");
    let link = out.join("to-secret");
    let _ = fs::remove_file(&link);
    let is_made = std::os::unix::fs::symlink(path, &link).is_ok();
    leak(is_made && fs::set_permissions(&link, mode()).is_ok(), "mode by a link");
    leak(Command::new("/bin/chmod").args(["600", path]).status().is_ok_and(|code| code.success()), "mode by a program");
    let is_touched = |path: &str| Command::new("/bin/touch").args(["-d@1", path]).status().is_ok_and(|it| it.success());
    leak(is_touched(path), "times");
    leak(is_touched(&link.display().to_string()), "times by a link");
}

/// What linkers and cargo do with their own files.
fn change_own_mode() {
    let own = std::env::temp_dir().join("own-file");
    let is_made = fs::write(&own, "mine").is_ok();
    let is_set = fs::set_permissions(&own, fs::Permissions::from_mode(0o750)).is_ok();
    let told = fs::metadata(&own).map(|facts| facts.permissions().mode() & 0o777).unwrap_or_default();
    leak(!is_made || !is_set || told != 0o750, "its own mode is not set");
    let is_touched = Command::new("/bin/touch").arg("-d@1").arg(&own).status().is_ok_and(|code| code.success());
    let time = fs::metadata(&own).and_then(|facts| facts.modified()).unwrap_or_else(|_| now());
    leak(!is_touched || time != std::time::UNIX_EPOCH + std::time::Duration::from_secs(1), "its own times are not set");
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
        "spin_everywhere" => spin_everywhere(),
        "spawn_shells" => spawn_shells(),
        "change_mode" => change_mode(&argument),
        "change_own_mode" => change_own_mode(),
        "network" => network(&argument),
        "programs" => programs(&argument),
        "signals" => signals(),
        other => panic!("no such attack: {other}"),
    }
    TokenStream::new()
}
