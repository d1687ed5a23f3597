// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Places, limits, macros, and texts that do not parse.

mod common;

use common::{ask, places};
use ochre_rules::check::check;
use ochre_rules::protocol::{File, Kind, Request};

#[test]
fn places_count_characters_as_rustc_does() {
    assert_eq!(places("fn f() {\n    a.clone();\n}\n", "clone"), ["2:6-2:14"]);
    assert_eq!(places("fn f() {\r\n\ta.clone();\r\n}\r\n", "clone"), ["2:3-2:11"]);
    assert_eq!(places("fn f() { g(\"漢字🦀é\", a.clone()) }", "clone"), ["1:21-1:29"]);
    assert_eq!(places("\u{feff}fn f() { a.clone() }", "clone"), ["1:11-1:19"]);
    assert_eq!(places("#!/usr/bin/env run\nfn f() { a.clone() }", "clone"), ["2:11-2:19"]);
    assert_eq!(places("fn f() {\n    a\n        .clone(\n        )\n}", "clone"), ["3:9-4:10"]);
    assert_eq!(places("/* 漢\n字 */ fn f() { a.clone() }", "clone"), ["2:16-2:24"]);
}

#[test]
fn comments_texts_and_documentation_do_not_count() {
    let text = "//! a.clone()\n/// unsafe { x.clone() }\nfn f() { /* a.clone() */ g(\".clone()\", r#\"a.clone()\"#, '\"') } // a.clone()";
    assert!(places(text, "clone").is_empty());
    assert!(places(text, "unsafe").is_empty());
    assert!(places(text, "name clone").is_empty());
}

#[test]
fn arguments_of_macros_are_read() {
    for text in [
        "fn f() { println!(\"{} {}\", 1, a.clone()) }",
        "fn f() { let v = vec![a.clone(); 3]; }",
        "fn f() { assert_eq!(a.clone(), b, \"{}\", c); }",
        "fn f() { if matches!(a.clone(), Some(_) if true) {} }",
        "fn f() { assert!(matches!(g(), Some(x) if x.clone() == y)) }",
        "fn f() { let m = hashmap! { 1 => a.clone(), 2 => b }; }",
        "fn f() { tokio::select! { x = a.clone() => { y }, _ = z => {} } }",
        "thread_local! { static A: u8 = b.clone(); }",
        "macro_rules! copy { ($a:expr) => { $a.clone() } }",
        "fn f() { println!(\"{a}\", a = x.clone()) }",
        "fn f() { write!(out, \"{}\", format!(\"{}\", a.clone()))?; }",
    ] {
        assert_eq!(places(text, "clone").len(), 1, "{text}");
    }
}

#[test]
fn a_rule_is_limited_to_a_function() {
    let text = "fn a() { loop {} }\nfn b() { fn inner() { loop {} } }\nimpl C { fn d(&self) { let e = || loop {}; } }\nimpl F { fn d() {} }\n";
    let lines = |rule| places(text, rule).iter().map(|place| place[..1].to_string()).collect::<Vec<_>>();
    assert_eq!(lines("loop"), ["1", "2", "3"]);
    assert_eq!(lines("loop in a"), ["1"]);
    assert_eq!(lines("loop in b"), ["2"]);
    assert_eq!(lines("loop in inner"), ["2"]);
    assert_eq!(lines("loop in C::d"), ["3"]);
    assert_eq!(lines("loop in d"), ["3"]);
    assert!(lines("loop in F::d").is_empty());
    assert!(lines("loop in missing").is_empty());
}

#[test]
fn what_is_missing_is_shown_at_its_function() {
    let place = |rule| {
        let breach = ask("// first\nfn other() {}\nfn total() {}\n", &[rule], &[]).breaches.remove(0);
        assert_eq!(breach.kind, Kind::Require);
        (breach.place.line, breach.place.column, breach.place.end_column)
    };
    assert_eq!(place("loop in total"), (3, 4, 9));
    assert_eq!(place("loop in missing"), (1, 1, 1));
    assert_eq!(place("loop"), (1, 1, 1));
}

#[test]
fn one_file_of_several_is_enough() {
    let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    let mut request = Request {
        files: vec![file("src/a.rs", "fn a() {}"), file("src/b.rs", "fn a() { loop {} }")],
        require: vec!["loop".into(), "loop in a".into()],
        forbid: vec!["loop".into()],
    };
    let report = check(&request);
    assert_eq!(report.breaches.len(), 1);
    assert_eq!(report.breaches[0].path, "src/b.rs");
    request.require = vec!["for-loop in a".into()];
    request.forbid.clear();
    assert_eq!(check(&request).breaches[0].path, "src/a.rs");
}

#[test]
fn tests_neither_break_nor_meet_a_rule() {
    let text = "#[cfg(test)] mod tests { #[test] fn one() { a.unwrap() } fn help() { a.unwrap() } }\n#[tokio::test] async fn two() { a.unwrap() }";
    assert_eq!(places(text, "unwrap").len(), 1);
    assert_eq!(places(text, "unwrap in one").len(), 1);
    assert_eq!(ask("#[test] fn one() { loop {} }", &["loop"], &[]).breaches.len(), 1);
}

#[test]
fn what_does_not_parse_is_told_and_read_by_tokens() {
    let report = ask("fn f() { a.clone() }\nfn 3() {}", &["loop", "recursion"], &["clone", "unsafe"]);
    assert_eq!((report.unparsed[0].line, report.unparsed[0].column), (2, 4));
    assert_eq!(report.breaches.len(), 1);
    assert_eq!(report.breaches[0].rule, "clone");
    let report = ask("fn f() {\n  a.clone() \"open", &["loop"], &["clone"]);
    assert_eq!((report.breaches.len(), report.unparsed.len()), (0, 1));
}

#[test]
fn rules_for_functions_that_are_nowhere_are_named() {
    let report = ask("fn f() {}", &["loop in h"], &["clone in g", "clone in f", "clone"]);
    assert_eq!(report.absent, ["loop in h", "clone in g"]);
    assert!(ask("fn 3", &["loop in h"], &[]).absent.is_empty());
}

#[test]
fn unknown_rules_are_named() {
    assert_eq!(ask("", &["clones"], &["loop", "call"]).unknown, ["clones", "call"]);
}

#[test]
fn new_syntax_is_known() {
    for text in [
        "fn f() { if let Some(a) = b && let Some(c) = d && c > 1 {} }",
        "fn f() { let p = &raw const x; let c = async move |a| { a }; }",
        "unsafe extern \"C\" { safe fn abs(n: i32) -> i32; }",
        "fn f() -> impl Sized + use<'_> {}",
        "fn f() { let Some(a) = b else { return }; let c = const { 1 + 1 }; let s = c\"text\"; }",
        "#[unsafe(no_mangle)] fn f() { match a { 0..5 => {}, 5.. => {} _ => {} } }",
        "trait T { type A<'a> where Self: 'a; async fn f(&self); }",
    ] {
        assert!(ask(text, &[], &["clone"]).unparsed.is_empty(), "{text}: {:?}", ask(text, &[], &["clone"]).unparsed);
    }
}

#[test]
fn kinds_of_cheats_are_found() {
    for (rule, text) in [
        ("constant-return", "fn f(a: u8) -> String { let _ = a; \"ok\".to_string() }"),
        ("constant-return", "fn f(a: u8) -> Option<u8> { return Some(-1); }"),
        ("constant-return", "fn f(a: u8) -> Vec<u8> { vec![1, 2, 3] }"),
        ("wildcard-arm", "fn f() { match a { A => 1, (_, _) => 2 } }"),
        ("wildcard-arm", "fn f() { match a { B | _ => 2 } }"),
        ("wildcard-arm", "fn f() { match a { ref x @ _ => 2 } }"),
        ("process-exit", "use std::process::{self, exit as leave}; fn f() { leave(0) }"),
        ("process-exit", "fn f() { process::exit(0) }"),
        ("printed-literal", "fn f() { println!(\"{} {:>5}\", \"a\", 21) }"),
        ("clone", "fn f() { a.map(String::clone) }"),
        ("clone", "fn f() { <T as Clone>::clone(&a) }"),
        ("unwrap", "fn f() { a.map(Option::unwrap) }"),
        ("recursion", "impl T { fn sum(&self) -> u8 { self.left.sum() + Self::sum(&self.right) } }"),
        ("attribute-allow", "#![cfg_attr(all(), allow(unused))]"),
        ("name type", "fn f() { r#type() }"),
        ("number 255", "fn f() { 0xff_u8 }"),
        ("empty-body", "fn f(a: u8) { let _ = a; }"),
        ("string-concat", "fn f() { for a in b { c.push_str(&format!(\"{a}\")) } }"),
    ] {
        assert!(!places(text, rule).is_empty(), "{rule}: {text}");
    }
}

#[test]
fn what_is_right_is_left_alone() {
    for (rule, text) in [
        ("wildcard-arm", "const LIMIT: u8 = 3; fn f() { match a { None => 1, Some(_) => 2, LIMIT => 3, x if x > 1 => 4, (1, _) => 5 } }"),
        ("constant-return", "fn limit() -> u8 { 3 } fn f(a: u8) -> u8 { let b = a + 1; g(b); 3 }"),
        ("recursion", "impl Iterator for T { fn next(&mut self) -> Option<u8> { self.inner.next() } }"),
        ("recursion", "impl T { fn new() -> T { Other::new() } }"),
        ("printed-literal", "fn f() { println!(\"{{}} {x:?}\"); println!(\"{}\", x); }"),
        ("process-exit", "use std::process::Command; fn f() { door.exit() }"),
        ("string-concat", "fn f() { let a = b + c; d += 1; format!(\"{a}\") }"),
        ("clone", "#[derive(Clone)] struct A; impl Clone for A { fn clone(&self) -> A { A } }"),
        ("global-state", "fn f(a: &'static str) { const B: u8 = 1; }"),
    ] {
        assert!(places(text, rule).is_empty(), "{rule}: {text}");
    }
}
