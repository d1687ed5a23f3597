// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Every source of the lessons cut, closed again and with changed bytes; texts made to overflow the stack; and input
//! that is no order. The answer may be anything but a panic, a crash or a long wait.

mod common;

use ochre_rules::cheats::cheats;
use ochre_rules::check::check;
use ochre_rules::protocol::{self, CheatRequest, File, Request};
use ochre_rules::vocabulary::{Takes, RULES};

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// As in the program.
const STACK: usize = 512 * 1024 * 1024;

fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push(path);
        }
    }
}

fn every_rule() -> Vec<String> {
    let order = |takes, name: &str| match takes {
        Takes::Nothing => name.to_string(),
        Takes::Name => format!("{name} clone"),
        Takes::Number => format!("{name} 1"),
    };
    RULES.iter().map(|rule| order(rule.takes, rule.name)).collect()
}

fn request(text: String) -> Request {
    Request { files: vec![File { path: "main.rs".into(), text }], require: Vec::new(), forbid: every_rule() }
}

/// proc-macro2 remembers all texts of a thread, so that each source gets one of its own.
fn in_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap()
}

/// All rules at once in a build that is little optimised, so that this only finds what would take for ever.
fn read(text: String) {
    let start = Instant::now();
    let first: String = text.chars().take(60).collect();
    let _ = protocol::write_report(&check(&request(text)));
    assert!(start.elapsed() < Duration::from_secs(20), "{first}");
}

/// Always the same numbers (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// With the brackets closed that are open at the end, so that more than the lexer has to deal with it.
fn closed(text: &str) -> String {
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            ')' | ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    text.chars().chain(open.into_iter().rev()).collect()
}

fn damage(bytes: &[u8]) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ bytes.len() as u64);
    for part in 0..50 {
        let cut = String::from_utf8_lossy(&bytes[..bytes.len() * part / 50]).into_owned();
        if part % 2 == 0 {
            read(closed(&cut));
        }
        read(cut);
        let mut changed = bytes.to_vec();
        for _ in 0..=dice.below(3) {
            let at = dice.below(changed.len());
            changed[at] ^= 1 << dice.below(7);
        }
        read(String::from_utf8_lossy(&changed).into_owned());
    }
}

#[test]
fn damaged_sources_are_survived() {
    let mut all = Vec::new();
    sources(&common::lessons(), &mut all);
    assert!(all.len() > 900);
    let halves = all.split_at(all.len() / 2);
    std::thread::scope(|scope| {
        for half in [halves.0, halves.1] {
            scope.spawn(move || {
                for path in half {
                    let bytes = std::fs::read(path).unwrap();
                    in_thread(move || damage(&bytes));
                }
            });
        }
    });
}

#[test]
fn cheats_of_damaged_answers_are_survived() {
    let mut all = Vec::new();
    sources(&common::lessons(), &mut all);
    for path in all.into_iter().filter(|path| path.ends_with("solution.rs")) {
        let bytes = std::fs::read(&path).unwrap();
        in_thread(move || {
            for part in 1..10 {
                let text = closed(&String::from_utf8_lossy(&bytes[..bytes.len() * part / 10]));
                let files = vec![File { path: "main.rs".into(), text: text.clone() }];
                let request = CheatRequest { files, tests: vec![text], expected: Some("1".into()), main: true };
                let _ = protocol::write_cheat_report(&cheats(&request));
            }
        });
    }
}

#[test]
fn every_solution_of_the_lessons_parses() {
    let mut all = Vec::new();
    sources(&common::lessons(), &mut all);
    for path in all.into_iter().filter(|path| path.ends_with("solution.rs")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let unparsed = in_thread(move || check(&request(text)).unparsed);
        assert!(unparsed.is_empty(), "{}: {unparsed:?}", path.display());
    }
}

#[test]
fn nesting_does_not_overflow_the_stack() {
    let pieces = [
        "!",
        "-",
        "&",
        "&mut ",
        "*",
        "1+",
        "1-",
        "x=",
        "x+=",
        "a.b.",
        "a?.",
        "a.b().",
        "x as u8 as ",
        "return ",
        "break ",
        "|| ",
        "|a, b| ",
        "x | |a, b| ",
        "move || ",
        "async move { ",
        "{",
        "(",
        "[",
        "((",
        "if a {} else ",
        "if a { ",
        "match a { _ => ",
        "loop { ",
        "for a in ",
        "for S{} in ",
        "while ",
        "let a = ",
        "A<",
        "A<i, ",
        "Vec<Vec<",
        "fn() -> ",
        "for<'a, 'b> fn() -> ",
        "impl Fn() -> ",
        "dyn Fn(",
        "&'a ",
        "*const ",
        "[u8; ",
        "<A as ",
        "a::<",
        "a!(",
        "a![",
        "a!{",
        "println!(\"{}\", ",
        "vec![",
        "matches!(a, ",
        "assert!(",
        "'a: ",
        "unsafe { ",
        "fn f() { ",
        "mod a { ",
        "impl A { ",
        "#[a(",
        "..",
        "a..",
        "a < ",
        "a | ",
        "a |b, ",
        "a,",
        "a;",
        "a => ",
        "_ => ",
        "\"",
        "'",
        "r#",
        "/*",
        "\u{301}",
        "🦀",
        "$",
        "$(",
        "macro_rules! a { () => { ",
        "const { ",
        "a @ ",
        "A(",
        "A { b: ",
        "use a::{",
        "where ",
        "T: ",
        "+ ",
    ];
    for piece in pieces {
        for (before, after) in [("fn f() { ", " }"), ("fn f() { let a: ", " = 1; }"), ("fn f() { a!(", ") }")] {
            for many in [90, 2_900, 60_000 / piece.len()] {
                let text = closed(&format!("{before}{}x{after}", piece.repeat(many)));
                if text.len() <= 256 * 1024 {
                    in_thread(move || read(text));
                }
            }
        }
    }
}

#[test]
fn what_is_no_order_is_refused() {
    let wrong = [
        "",
        "{}",
        "[]",
        "null",
        "{\"files\":[]}",
        "{\"files\":[{}]}",
        "{\"files\":[{\"path\":\"a\"}]}",
        "{\"files\":1}",
        "{\"files\":[{\"path\":\"a\",\"text\":1}]}",
        "{\"files\":[{\"path\":\"a\",\"text\":\"\"}],\"require\":[1]}",
    ];
    for text in wrong {
        assert!(protocol::read_request(text.as_bytes()).is_err(), "{text}");
    }
    let file = |length: usize| format!("{{\"path\":\"a\",\"text\":\"{}\"}}", "x".repeat(length));
    let files = |count: usize| format!("{{\"files\":[{}]}}", vec![file(1); count].join(","));
    assert!(protocol::read_request(files(64).as_bytes()).is_ok());
    assert!(protocol::read_request(files(65).as_bytes()).is_err());
    assert!(protocol::read_request(format!("{{\"files\":[{}]}}", file(256 * 1024)).as_bytes()).is_ok());
    assert!(protocol::read_request(format!("{{\"files\":[{}]}}", file(256 * 1024 + 1)).as_bytes()).is_err());
}
