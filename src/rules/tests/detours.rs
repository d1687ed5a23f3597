// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Ways to write the same thing under another name: each is found, and what only looks like it is left alone.

mod common;

use common::{ask, places};
use ochre_rules::check::check;
use ochre_rules::protocol::{File, Report, Request};

const CALL: &str = "macro_rules! call { ($x:expr, $m:ident) => { $x.$m() } }";

#[track_caller]
fn is_found(rule: &str, text: &str) {
    assert!(!places(text, rule).is_empty(), "{rule}: {text}");
    let with = ask(text, &[rule], &[]);
    assert!(with.breaches.is_empty(), "require {rule}: {text}");
}

#[track_caller]
fn is_left_alone(rule: &str, text: &str) {
    let found = places(text, rule);
    assert!(found.is_empty(), "{rule} at {found:?}: {text}");
}

#[test]
fn raw_names_are_names() {
    is_found("unwrap", "fn f() { a.r#unwrap() }");
    is_found("clone", "fn f() { a.r#clone() }");
    is_found("call split_at", "fn f() { a.r#split_at(1) }");
    is_found("process-exit", "fn f() { r#std::r#process::r#exit(0) }");
    is_found("loop in total", "fn r#total() { loop {} }");
    is_found("loop in Counter::next", "impl r#Counter { fn r#next() { loop {} } }");
    is_found("unwrap", "fn f() { println!(\"{}\", a.r#unwrap()) }");
    is_found("panic", "fn f() { r#panic!() }");
    assert_eq!(places("fn f() { a.r#unwrap() }", "unwrap"), ["1:11-1:22"]);
    is_left_alone("unwrap", "fn f() { a.r#unwrap_or(1) }");
    is_left_alone("clone", "fn f() { r#clones() }");
}

#[test]
fn methods_are_found_by_their_paths() {
    for call in ["Option::unwrap(x)", "<Option<&str>>::unwrap(x)", "<Option<_> as Get>::unwrap(x)", "O::unwrap(x)"] {
        is_found("unwrap", &format!("fn f() {{ {call} }}"));
    }
    is_found("clone", "fn f() { <List>::clone(&a) }");
    is_found("clone", "fn f() { <Rc<List> as Get>::clone_from(&mut a, &b); Clone::clone(&a) }");
    is_found("owned-copy", "fn f() { str::to_owned(a) }");
    is_found("owned-copy", "fn f() { <[u8]>::to_vec(a) }");
    is_found("owned-copy", "fn f() { <String as From<&str>>::from(a) }");
    is_found("owned-copy", "fn f() { (String::from)(a) }");
    is_found("collect", "fn f() { Iterator::collect::<Vec<_>>(a) }");
    is_found("leak", "fn f() { <Box<str>>::leak(a) }");
    is_found("call split_at", "fn f() { <[u32]>::split_at(a, 1) }");
    is_found("call split_at", "fn f() { (a::split_at)(b, 1) }");
    is_found("string-concat", "fn f() { std::ops::Add::add(a, &b); <[_]>::concat(&[a, b]) }");
    is_found("string-concat", "fn f() { a.add(&b) }");
    is_found("index-expression", "fn f() { *Index::index(a, 0) }");
    is_found("index-expression", "fn f() { a.index(0) }");
    is_found("iterator-chain", "fn f() { Iterator::sum::<u32>(a.iter()) }");
    is_found("iterator-chain", "fn f() { <[u32]>::iter(a).map(b).sum() }");
    is_found("iterator-chain", "fn f() { (&mut a.iter()).map(b) }");
    is_left_alone("clone", "fn f() { Rc::clone(&a); <Rc<List>>::clone(&a); <Arc<_> as Clone>::clone(&a) }");
    is_left_alone("owned-copy", "fn f() { String::from(\"a\"); u32::from(b); (String::from)(\"c\") }");
    is_left_alone("index-expression", "fn f() { a[(1..2)].first(); map.indexes(1) }");
    is_left_alone("string-concat", "fn f() { set.add(1); Point::add(a, b) }");
    is_left_alone("iterator-chain", "fn f() { for one in <[u32]>::iter(a) {} }");
    is_left_alone("unwrap", "fn f() { Option::unwrap_or(x, 1); unwrap(x) }");
}

#[test]
fn methods_are_found_as_values() {
    is_found("unwrap", "fn f() { a.map(Option::unwrap) }");
    is_found("unwrap", "fn f() { let g = Option::<u8>::unwrap; g(a) }");
    is_found("unwrap", "const G: fn(Option<u8>) -> u8 = Option::unwrap;");
    is_found("unwrap", "fn f() { (<Option<_>>::unwrap as fn(_) -> _)(a) }");
    is_found("owned-copy", "fn f() { let g = str::to_owned; }");
    is_found("call len", "fn f() { let g = str::len; g(a) }");
    is_found("call total", "fn total() {} fn f() { a.map(total) }");
    is_found("call take", "use std::mem::take; fn f() { let g = take; g(a) }");
    is_found("process-exit in f", "use std::process::exit; fn f() { let g = exit; g(0) }");
    is_found("process-exit in f", "use std::process::*; fn f() { let g = exit; g(0) }");
    is_found("recursion", "fn depth(n: u32) -> u32 { Some(n).map_or(0, depth) }");
    is_found("recursion", "fn depth(n: u32) -> u32 { let again = self::depth; again(n - 1) }");
    is_found("recursion", "impl T { fn depth(&self) -> u32 { self.left.map_or(0, Self::depth) } }");
    is_left_alone("call total", "fn total() {} fn f(total: u32) { g(total) }");
    is_left_alone("call total", "fn f() { g(total) }");
    is_left_alone("recursion", "fn total() -> u32 { let total = 1; g(total); total }");
    is_left_alone("unwrap", "fn f() { let g = Option::unwrap_or_default; }");
}

#[test]
fn macros_of_the_answer_are_read_as_what_they_make() {
    is_found("unwrap", &format!("{CALL} fn f() {{ call!(x, unwrap) }}"));
    is_found("unwrap", &format!("{CALL} fn f() {{ println!(\"{{}}\", call!(x, unwrap)) }}"));
    is_found(
        "unwrap",
        "macro_rules! path { ($t:ty, $m:ident) => { <$t>::$m } } fn f() { a.map(path!(Option<_>, unwrap)) }",
    );
    is_found("unwrap", "macro_rules! go { ($($t:tt)*) => { $($t)* } } fn f() { go!(x . unwrap ()) }");
    is_found("unwrap", "macro_rules! a { ($x:expr, $($t:tt)*) => { b!($x, $($t)*) } } macro_rules! b { ($x:expr, $m:ident) => { $x.$m() } } fn f() { a!(x, unwrap) }");
    is_found(
        "unwrap",
        "macro_rules! turn { ($m:ident of $($x:expr),+) => { [$($x.$m()),+] } } fn f() { turn!(unwrap of a, b) }",
    );
    is_found("loop in run", "macro_rules! make { ($n:ident, $k:tt) => { fn $n() { $k {} } } } make!(run, loop);");
    is_found("unsafe", "macro_rules! go { ($k:tt $b:tt) => { $k $b } } fn f() { go!(unsafe { *p }) }");
    is_found("unwrap in f", "macro_rules! get { ($x:expr) => { $x.unwrap() } } fn f() { get!(a) }");
    is_found(
        "implement Clone",
        "macro_rules! with { ($t:ident for $s:ident) => { impl $t for $s {} } } with!(Clone for Point);",
    );
    is_found(
        "public step",
        "struct A; macro_rules! make { ($v:vis $n:ident) => { $v fn $n(&self) {} } } impl A { make!(pub step); }",
    );
    is_found("wildcard-arm", "macro_rules! any { () => { _ } } fn f() { match a { A => 1, any!() => 2 } }");
    is_found("constant-return", "macro_rules! same { ($e:expr) => { $e } } fn f(a: u8) -> u8 { same!(3) }");
    is_found(
        "macro format",
        "macro_rules! text { ($m:ident, $($t:tt)*) => { $m!($($t)*) } } fn f() { text!(format, \"{}\", a) }",
    );
    is_found(
        "process-exit",
        "macro_rules! go { ($a:ident, $b:ident) => { std::$a::$b(0) } } fn f() { go!(process, exit) }",
    );
    is_left_alone("unwrap", &format!("{CALL} fn f() {{ call!(x, unwrap_or_default) }}"));
    is_left_alone("unwrap", "macro_rules! name { ($m:ident) => { stringify!($m) } } fn f() { g(name!(count)) }");
    is_left_alone(
        "wildcard-arm",
        "macro_rules! small { () => { 0 | 1 } } fn f() { match a { small!() => 1, 2 => 2 } }",
    );
    assert_eq!(places(&format!("{CALL}\nfn f() {{ call!(x, unwrap) }}"), "unwrap").len(), 1);
}

#[test]
fn a_macro_that_makes_too_much_is_said() {
    let text = "macro_rules! more { ($($t:tt)*) => { more!($($t)* $($t)*) } } fn f() { more!(a b c d) }";
    let report = ask(text, &["loop"], &["unwrap"]);
    assert!(report.breaches.is_empty() && report.unparsed.len() == 1, "{report:?}");
    assert_eq!(
        (report.unparsed[0].line, report.unparsed[0].message.as_str()),
        (1, "this macro makes too much to be read")
    );
}

#[test]
fn renamed_imports_are_what_they_import() {
    is_found("process-exit in f", "use std::process as p; fn f() { p::exit(0) }");
    is_found("process-exit in f", "use std::process::{self as p}; fn f() { p::exit(0) }");
    is_found("process-exit in f", "use std as s; fn f() { s::process::abort() }");
    is_found("process-exit in f", "use std::process::exit as bye; fn f() { bye(0) }");
    is_found("process-exit in f", "extern crate std as s; fn f() { s::process::exit(0) }");
    is_found("process-exit in f", "mod m { pub use std::process as p; } fn f() { m::p::exit(0) }");
    is_found(
        "process-exit in f",
        "mod m { pub use std::process::exit as bye; } use m::bye; fn f() { println!(\"{}\", bye(0)) }",
    );
    is_found("process-exit in f", "fn f() { use std::process as p; let g = || p::exit(0); }");
    is_found("panic", "use std::todo as later; fn f() { later!() }");
    is_found("leak in f", "use std::mem::forget as done; fn f() { done(a) }");
    is_found("owned-copy", "use String as S; fn f() { S::from(a) }");
    is_found("owned-copy", "type S = String; fn f() { S::from(a) }");
    is_found("interior-mutability in f", "use std::cell::RefCell as R; fn f() { R::new(1) }");
    is_found("name HashMap in f", "use std::collections::HashMap as M; fn f() { M::new() }");
    is_found("name M in f", "use std::collections::HashMap as M; fn f() { M::new() }");
    is_found("macro format", "use std::format as text; fn f() { text!(\"a\") }");
    is_found("implement Clone", "use std::clone::Clone as Copyable; impl Copyable for Point {}");
    is_found("derive", "use std::clone::Clone as C; #[derive(C)] struct A;");
    is_found("clone", "struct List; use List as Rc; fn f() { Rc::clone(&a) }");
    is_found("clone", "struct Rc; fn f() { Rc::clone(&a) }");
    is_found("slice-parameter", "type View<'a> = &'a [u8]; fn f(list: View) {}");
    is_found("str-parameter", "type Text = str; fn f(text: &Text) {}");
    is_found("recursion", "use self::depth as again; fn depth(n: u32) -> u32 { again(n - 1) }");
    is_found("recursion", "fn depth(n: u32) -> u32 { crate::depth(n - 1) }");
    is_found("recursion", "mod a { mod b { fn depth() { crate::a::b::depth() } } }");
    is_left_alone("recursion", "mod a { fn depth() { crate::depth(); super::depth(); b::depth() } }");
    is_left_alone("clone", "use std::rc::Rc as Shared; fn f() { Shared::clone(&a) }");
    is_left_alone("process-exit", "use std::process as p; fn f() { p::Command::new(a) }");
    is_left_alone("process-exit", "mod m { use std::process as p; } fn f() { door::exit() }");
}

#[test]
fn a_cycle_of_names_ends() {
    is_left_alone("unwrap", "use a as b; use b as a; fn f() { a::c(); b::c() }");
    is_left_alone("unwrap", "use a::b as a; type T = T; fn f(t: T) { a::c() }");
}

fn of_files(files: &[(&str, &str)]) -> Report {
    let file = |(path, text): &(&str, &str)| File { path: path.to_string(), text: text.to_string() };
    check(&Request { files: files.iter().map(file).collect(), require: Vec::new(), forbid: vec!["unwrap".into()] })
}

#[test]
fn texts_from_elsewhere_are_said() {
    for text in [
        "include!(\"other.rs\");",
        "fn f() { include!(concat!(\"a\", \".rs\")) }",
        "#[path = \"../other.rs\"] mod other;",
        "#[cfg_attr(all(), path = \"other.rs\")] mod other;",
        "use std::include as take; take!(\"other.rs\");",
        "macro_rules! take { ($m:ident, $t:expr) => { $m!($t); } } take!(include, \"other.rs\");",
    ] {
        let report = of_files(&[("src/main.rs", text)]);
        assert_eq!(report.unparsed.len(), 1, "{text}: {report:?}");
        assert_eq!(report.unparsed[0].message, "this brings in a text that is not read", "{text}");
    }
    let read = of_files(&[
        ("src/main.rs", "#[path = \"a/./b.rs\"] mod c; include!(\"../src/d.rs\");"),
        ("src/a/b.rs", "fn f() { x.unwrap() }"),
        ("src/d.rs", ""),
    ]);
    assert!(read.unparsed.is_empty() && read.breaches.len() == 1, "{read:?}");
    let plain = of_files(&[("main.rs", "mod other; const A: &str = include_str!(\"a.txt\");")]);
    assert!(plain.unparsed.is_empty(), "{plain:?}");
}

#[test]
fn names_go_from_file_to_file() {
    let report = of_files(&[
        ("src/lib.rs", "#[macro_use] mod macros; fn f() { call!(x, unwrap) }"),
        ("src/macros.rs", "macro_rules! call { ($x:expr, $m:ident) => { $x.$m() } }"),
    ]);
    assert_eq!(report.breaches.len(), 1, "{report:?}");
}

#[test]
fn more_of_the_same_kinds() {
    for (rule, text) in [
        ("derive", "#[cfg_attr(all(), derive(Clone))] struct A;"),
        ("unsafe", "#[cfg_attr(all(), unsafe(no_mangle))] fn f() {}"),
        ("question-mark", "fn f() { r#try!(a.parse()) }"),
        ("panic", "fn f() { assert!(false, \"no\") }"),
        ("borrow-parameter", "impl A { fn f(self: &Self) {} }"),
        ("mutable-borrow-parameter", "impl A { fn f(self: &mut Self) {} }"),
        ("wildcard-arm", "fn f() { match a { A::B => 1, _ if true => 2 } }"),
        ("wildcard-arm", "enum M { Feb, Mar } fn f() { match a { M::Feb => 1, Rest => 2 } }"),
        ("wildcard-arm", "enum M { Feb, Mar } use M::*; fn f() { match a { Feb => 1, Others => 2 } }"),
        ("constant-return", "fn f(a: u8) -> u8 { let n = 42; n }"),
        ("constant-return", "fn f(a: u8) -> u8 { 40 + 2 }"),
        ("constant-return", "fn f(a: u8) -> u8 { { 42 as u8 } }"),
        ("constant-return", "fn f(a: u8) -> String { format!(\"ok\") }"),
        ("constant-return", "fn f(a: u8) -> u8 { \"42\".parse().unwrap() }"),
        ("empty-body", "fn f(a: u8) { _ = a; }"),
        ("empty-body", "fn f(a: u8) { { () } }"),
        ("empty-body", "fn f(a: u8) { return; }"),
        ("printed-literal", "fn f() { println!(\"{n}\", n = 42) }"),
        ("printed-literal", "fn f() { println!(\"{}\", concat!(\"4\", \"2\")) }"),
        ("printed-literal", "fn f() { writeln!(std::io::stdout().lock(), \"42\").unwrap() }"),
        ("printed-literal", "fn f() { println!(\"{}\", (-42)) }"),
        ("recursion", "impl T for A { fn sum(&self) -> u8 { T::sum(self) } }"),
    ] {
        is_found(rule, text);
    }
    for (rule, text) in [
        ("panic", "fn f() { assert!(a); assert!(true) }"),
        ("borrow-parameter", "impl A { fn f(self: Box<Self>) {} }"),
        ("public step", "mod inner { fn step() {} } pub use other::step;"),
        ("wildcard-arm", "enum M { Feb, Mar } use M::*; fn f() { match a { Feb => 1, Mar => 2 } }"),
        ("wildcard-arm", "use other::*; const MAX: u8 = 3; fn f() { match a { Feb => 1, MAX => 2, None => 3 } }"),
        ("wildcard-arm", "fn f() { match a { A::B => 1, c if c > 2 => 2 } }"),
        ("constant-return", "fn f(a: u8) -> u8 { let n = a; n }"),
        ("constant-return", "fn f(a: u8) -> String { format!(\"{a}\") }"),
        ("empty-body", "fn f(a: u8) { { g() } }"),
        ("printed-literal", "fn f(n: u8) { println!(\"{n}\"); writeln!(out, \"42\"); println!(\"{n} {m}\", m = 1) }"),
        ("recursion", "impl T for A { fn sum(&self) -> u8 { T::sum(&self.left) } }"),
    ] {
        is_left_alone(rule, text);
    }
}
