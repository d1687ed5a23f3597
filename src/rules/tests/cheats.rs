// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Which cheats are made of which answer.

mod common;

use ochre_rules::cheats::cheats;
use ochre_rules::protocol::{self, Cheat, CheatRequest, File};

use std::path::{Path, PathBuf};

fn request(text: &str) -> CheatRequest {
    let files = vec![File { path: "main.rs".into(), text: text.into() }];
    CheatRequest { files, tests: Vec::new(), expected: None, main: true }
}

fn made(text: &str) -> Vec<Cheat> {
    let report = cheats(&request(text));
    assert!(report.unparsed.is_empty() && report.left_out == 0, "{report:?}");
    report.cheats
}

/// The texts of one kind.
fn texts(cheats: &[Cheat], name: &str) -> Vec<String> {
    cheats.iter().filter(|cheat| cheat.name == name).map(|cheat| cheat.text.clone()).collect()
}

#[test]
fn bodies_are_replaced_by_values_of_their_type() {
    let all = made("// Adds.\nfn total(list: &[u32]) -> u32 {\n    list.iter().sum()\n}\n");
    assert_eq!(
        texts(&all, "constant"),
        ["// Adds.\nfn total(list: &[u32]) -> u32 { 0 }\n", "// Adds.\nfn total(list: &[u32]) -> u32 { 1 }\n"]
    );
    assert_eq!(texts(&all, "todo"), ["// Adds.\nfn total(list: &[u32]) -> u32 { todo!() }\n"]);
    let exit = "// Adds.\nfn total(list: &[u32]) -> u32 { std::process::exit(0);\n    list.iter().sum()\n}\n";
    assert_eq!(texts(&all, "exit"), [exit]);
    assert!(texts(&all, "empty-body").is_empty());
    assert!(all.iter().all(|cheat| cheat.line == 2 && cheat.function == "total" && cheat.path == "main.rs"));
}

#[test]
fn bodies_without_a_value_become_empty() {
    let all = made("fn a(n: &mut u8) { *n += 1; }\nfn b() -> () { a(&mut 1) }");
    assert_eq!(
        texts(&all, "empty-body"),
        ["fn a(n: &mut u8) {}\nfn b() -> () { a(&mut 1) }", "fn a(n: &mut u8) { *n += 1; }\nfn b() -> () {}"]
    );
    assert_eq!(texts(&all, "nothing-done"), ["fn a(n: &mut u8) {}\nfn b() -> () {}"]);
}

#[test]
fn parameters_are_given_back() {
    let all = made("fn longest<'a>(a: &'a str, n: u8, b: &'a  str) -> &'a str { if n > 0 { a } else { b } }");
    let back = |name| format!("fn longest<'a>(a: &'a str, n: u8, b: &'a  str) -> &'a str {{ {name} }}");
    assert_eq!(texts(&all, "parameter"), [back("a"), back("b")]);
    let all = made("impl A { fn with(mut self, n: u8) -> Self { self.n = n; self } }");
    assert_eq!(texts(&all, "parameter"), ["impl A { fn with(mut self, n: u8) -> Self { self } }"]);
}

#[test]
fn values_of_the_tests_are_given_back() {
    let mut request =
        request("fn name(n: u8) -> String { n.to_string() }\nfn all(n: u8) -> Vec<String> { vec![name(n)] }");
    request.tests = vec![
        "#[test] fn a() { assert_eq!(name(1), \"1\"); assert_eq!(Some(2), other(3)); }".into(),
        "#[test] fn b() { assert_eq!([\"1\"], all(1).as_slice(), \"text\"); assert_eq!(name(2), name(2)); }".into(),
    ];
    let values = texts(&cheats(&request).cheats, "expected-value");
    assert_eq!(values.len(), 2, "{values:?}");
    assert!(values[0].contains("-> String { \"1\".into() }"), "{}", values[0]);
    assert!(values[1].contains("-> Vec<String> { [\"1\"].into_iter().map(Into::into).collect() }"), "{}", values[1]);
}

#[test]
fn last_arms_fit_everything() {
    let all = made(
        "fn f(a: Door) -> u8 { match a { Door::Open => 1, Door::Shut | Door::Gone => 2 } }\n\
         fn g(a: u8) { match a { 0 => {} n if n > 3 => {} } match a { 0 => {} _ => {} } match a { 0 => {} n => {} } }",
    );
    let found = texts(&all, "catch-all");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("match a { Door::Open => 1, _ => 2 } }"), "{}", found[0]);
    assert!(found[1].contains("match a { 0 => {} n => {} } match a { 0 => {} _ => {} }"), "{}", found[1]);
    let all = made("fn f(a: u8) { match a { 0 => {} 1..=3 if b => {} } }");
    assert_eq!(texts(&all, "catch-all"), ["fn f(a: u8) { match a { 0 => {} _ => {} } }"]);
}

#[test]
fn what_is_handed_on_is_copied() {
    let text = "fn f(a: Order, b: u8, c: Vec<u8>) -> Both {\n    send(&a, b, 1, LIMIT);\n    let d = c;\n    for e in d {}\n    \
                keep(vec![a.name, self.way.to.end]);\n    Both { a, c: d }\n}";
    let all = made(text);
    let places: Vec<String> = all
        .iter()
        .filter(|cheat| cheat.name == "clone")
        .map(|cheat| cheat.text.lines().nth(cheat.line - 1).unwrap().trim().to_string())
        .collect();
    assert_eq!(
        places,
        [
            "send(&a.clone(), b, 1, LIMIT);",
            "let d = c.clone();",
            "for e in d.clone() {}",
            "keep(vec![a.name.clone(), self.way.to.end]);",
            "keep(vec![a.name, self.way.to.end.clone()]);",
            "Both { a: a.clone(), c: d }",
            "Both { a, c: d.clone() }",
        ]
    );
    let everything = texts(&all, "clone-everything").remove(0);
    assert_eq!(everything.matches(".clone()").count(), 7, "{everything}");
}

#[test]
fn only_the_first_copies_are_tried_alone() {
    let all = made(&format!("fn f(a: Order) {{ {} }}", "g(&a);\n".repeat(20)));
    assert_eq!(texts(&all, "clone").len(), 8);
    assert_eq!(texts(&all, "clone-everything")[0].matches("clone").count(), 20);
}

#[test]
fn what_is_printed_is_only_printed() {
    let mut request = request("fn sum() -> u8 { 3 }\n\nfn main() {\n    println!(\"{{{}}}\\n\\\"é\", sum());\n}\n");
    request.expected = Some("{3}\n\"é\n".into());
    let all = cheats(&request).cheats;
    assert_eq!(texts(&all, "empty-program"), ["fn main() {}\n"]);
    let printed = texts(&all, "print-expected");
    let literal = "fn main() {\n    println!(\"{{3}}\\n\\\"é\");\n}\n";
    let named = "fn main() {\n    let text = \"{3}\\n\\\"é\";\n    println!(\"{text}\");\n}\n";
    let rest = "fn sum() -> u8 { 3 }\n\n";
    assert_eq!(printed, [literal.into(), format!("{rest}{literal}"), named.into(), format!("{rest}{named}")]);
    assert!(all.iter().any(|cheat| cheat.name == "exit" && cheat.function == "main" && cheat.line == 3));
}

#[test]
fn a_main_that_nobody_runs_is_left_alone() {
    let mut request =
        request("fn f() -> u8 { 3 }\nfn main() { g(&a); match f() { 0 => {} 1 => {} } }\nimpl A { fn main() {} }");
    request.main = false;
    request.expected = Some("3".into());
    let all = cheats(&request).cheats;
    assert!(!all.is_empty());
    assert!(all.iter().all(|cheat| cheat.text.contains("\nfn main() { g(&a); match f() { 0 => {} 1 => {} } }\n")));
}

#[test]
fn tests_are_left_alone() {
    let all = made("#[cfg(test)] mod tests { use super::*; fn help() -> u8 { 1 } #[test] fn one() { g(&a) } }\n#[tokio::test] async fn two() {}");
    assert!(all.is_empty(), "{all:?}");
}

#[test]
fn methods_are_named_with_their_type() {
    let text = "impl Door { fn open(&self) -> bool { self.open } }\ntrait Close { fn close(&mut self) { g(); } fn shut(&self); }\nmod a { fn b() -> u8 { 2 } }";
    let mut names: Vec<String> = made(text).into_iter().map(|cheat| cheat.function).collect();
    names.dedup();
    assert_eq!(names, ["", "Door::open", "Close::close", "a::b"]);
}

#[test]
fn no_text_comes_twice() {
    let all = made("fn zero() -> u8 { 0 }\nfn same(a: u8) -> u8 { a }\nfn main() {}\n");
    let mut seen = std::collections::HashSet::new();
    assert!(all.iter().all(|cheat| seen.insert(cheat.text.clone())));
    assert!(all.iter().all(|cheat| cheat.text != "fn zero() -> u8 { 0 }\nfn same(a: u8) -> u8 { a }\nfn main() {}\n"));
}

#[test]
fn cheats_are_bounded() {
    let report = cheats(&request(&"fn f() -> Result<u8, String> { Ok(3) }\n".repeat(5_000)));
    assert!(report.cheats.len() > 100 && report.cheats.len() <= 400, "{}", report.cheats.len());
    assert!(report.left_out > 10_000);
}

#[test]
fn a_text_that_is_no_rust_has_none() {
    for text in ["fn 3() {}", "fn f() { \"open", "fn f( {"] {
        let report = cheats(&request(text));
        assert!(report.cheats.is_empty(), "{text}");
        assert_eq!(report.unparsed.len(), 1, "{text}");
    }
}

#[test]
fn marks_and_scripts_are_read() {
    let all = made("\u{feff}fn f() -> u8 { 3 }");
    assert_eq!(texts(&all, "todo"), ["fn f() -> u8 { todo!() }"]);
    let all = made("#!/usr/bin/env run\nfn é() -> u8 { 3 }");
    assert_eq!(texts(&all, "todo"), ["\nfn é() -> u8 { todo!() }"]);
}

#[test]
fn orders_are_read_and_reports_written() {
    let order = br#"{"files":[{"path":"a.rs","text":"fn f() {}"}],"tests":["t"],"expected":"3","main":false}"#;
    let request = protocol::read_cheat_request(order).unwrap();
    assert_eq!((request.tests.len(), request.expected.as_deref(), request.main), (1, Some("3"), false));
    let least = protocol::read_cheat_request(br#"{"files":[{"path":"a.rs","text":""}]}"#).unwrap();
    assert_eq!((least.tests.len(), least.expected, least.main), (0, None, true));
    for wrong in [
        "{}",
        r#"{"files":[]}"#,
        r#"{"files":[{"path":"a","text":""}],"tests":[1]}"#,
        r#"{"files":[{"path":"a","text":""}],"expected":1}"#,
    ] {
        assert!(protocol::read_cheat_request(wrong.as_bytes()).is_err(), "{wrong}");
    }
    let text = protocol::write_cheat_report(&cheats(&request));
    assert!(
        text.starts_with(r#"{"cheats":[{"cheat":""#) && text.ends_with(r#"],"unparsed":[],"left_out":0}"#),
        "{text}"
    );
}

fn sources(folder: &Path, name: &str, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, name, all);
        } else if path.ends_with(name) {
            all.push(path);
        }
    }
}

/// proc-macro2 remembers all texts of a thread, so that each source gets one of its own.
#[test]
fn cheats_of_the_lessons_are_rust() {
    let mut all = Vec::new();
    sources(&common::lessons(), "solution.rs", &mut all);
    assert!(all.len() > 100);
    for path in all {
        let answer = std::fs::read_to_string(&path).unwrap();
        let work = move || {
            let made = made(&answer);
            assert!(!made.is_empty(), "{}", path.display());
            for cheat in made {
                let unparsed = common::ask(&cheat.text, &[], &[]).unparsed;
                assert!(unparsed.is_empty(), "{} {}: {}", path.display(), cheat.name, cheat.text);
            }
        };
        std::thread::spawn(work).join().unwrap();
    }
}
