// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Which variable a place means, behind which lines it is asked about, and what the copies of its function are.

use ochre_rules::probes::probes;
use ochre_rules::probes::protocol::{self, Access, ProbePlan, ProbeRequest, Refusal};

/// The place of the first `|` of the text, which is taken out.
fn asked(marked: &str) -> ProbeRequest {
    let at = marked.find('|').expect("a mark");
    let before = &marked[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    ProbeRequest { text: marked.replacen('|', "", 1), line, column, through: false }
}

fn plan(marked: &str) -> ProbePlan {
    probes(&asked(marked)).expect("a plan")
}

/// The variable with the line of its declaration, and the lines behind which it is asked about.
fn lines(marked: &str) -> (String, Vec<usize>) {
    let plan = plan(marked);
    let lines = plan.copies.iter().filter(|copy| copy.access == Access::Read).map(|copy| copy.line).collect();
    (format!("{}:{}", plan.variable, plan.line), lines)
}

fn refused(marked: &str) -> Refusal {
    probes(&asked(marked)).expect_err("a refusal")
}

#[test]
fn a_variable_is_asked_about_from_its_declaration_to_the_end_of_its_block() {
    let text = "fn main() {\n    let a = 1;\n    {\n        let |b = a;\n        f(b);\n    }\n    f(a);\n}\n";
    assert_eq!(lines(text), ("b:4".into(), vec![4, 5]));
    let text = "fn main() {\n    let a = 1;\n    {\n        let b = |a;\n        f(b);\n    }\n    f(a);\n}\n";
    assert_eq!(lines(text), ("a:2".into(), vec![2, 3, 4, 5, 6, 7]));
}

#[test]
fn a_name_means_the_variable_that_hides_the_others() {
    let text = "fn f(x: u8) {\n    g(x);\n    let x = |x;\n    g(x);\n}\n";
    assert_eq!(lines(text), ("x:1".into(), vec![1, 2]));
    let text = "fn f(x: u8) {\n    g(x);\n    let x = x;\n    g(|x);\n}\n";
    assert_eq!(lines(text), ("x:3".into(), vec![3, 4]));
    let text = "fn f(x: u8) {\n    if let Some(x) = h(|x) {\n        g(x);\n    }\n    g(x);\n}\n";
    assert_eq!(lines(text), ("x:1".into(), vec![1, 4, 5]));
    let text = "fn f(x: u8) {\n    match h(x) {\n        Some(x) if |x > 1 => {\n            g(x);\n        }\n        _ => {}\n    }\n}\n";
    assert_eq!(lines(text), ("x:3".into(), vec![3, 4]));
}

#[test]
fn patterns_of_every_kind_declare() {
    assert_eq!(lines("fn f() {\n    for (i, |n) in g() {\n        h(n);\n    }\n}\n").0, "n:2");
    assert_eq!(lines("fn f() {\n    while let Some(n) = g() {\n        h(|n);\n    }\n}\n").0, "n:2");
    assert_eq!(lines("fn f() {\n    let Pair { left, right: [a, ..] } = g();\n    h(|left, a);\n}\n").0, "left:2");
    assert_eq!(
        lines("fn f() {\n    let Some(n) = g() else {\n        return;\n    };\n    h(|n);\n}\n"),
        ("n:2".into(), vec![4, 5])
    );
    assert_eq!(lines("impl A {\n    fn f(&mut self) {\n        |self.g();\n    }\n}\n"), ("self:2".into(), vec![2, 3]));
    assert_eq!(
        lines("fn f() {\n    if let Some(a) = g() && let Some(b) = h(a) {\n        k(|a, b);\n    }\n}\n").0,
        "a:2"
    );
    assert_eq!(lines("fn f(r#in: u8) {\n    g(|r#in);\n}\n").0, "r#in:1");
    assert_eq!(lines("fn f(a: u8) {\n    println!(\"{} {}\", 1, |a);\n}\n"), ("a:1".into(), vec![1, 2]));
}

#[test]
fn what_a_closure_captures_is_not_asked_about_in_it() {
    let text = "fn f() {\n    let a = g();\n    let h = |b: u8| {\n        k(a, b);\n    };\n    h(1);\n}\n";
    let of = |line, column| {
        let plan = probes(&ProbeRequest { text: text.into(), line, column, through: false }).expect("a plan");
        let reads = plan.copies.iter().filter(|copy| copy.access == Access::Read);
        (plan.variable.clone(), reads.map(|copy| copy.line).collect::<Vec<_>>())
    };
    assert_eq!(of(2, 9), ("a".into(), vec![2, 5, 6]));
    assert_eq!(of(4, 14), ("b".into(), vec![3, 4]));
}

#[test]
fn nothing_stands_behind_what_leaves() {
    let text = "fn f(|a: u8) -> u8 {\n    if a > 1 {\n        return a;\n    }\n    g(a);\n    todo!();\n}\n";
    assert_eq!(lines(text), ("a:1".into(), vec![1, 2, 4, 5]));
    // A last expression is the value of its block.
    assert_eq!(lines("fn f(|a: u8) -> u8 {\n    g(a);\n    a\n}\n").1, [1, 2]);
    assert_eq!(lines("fn f(|a: u8) {\n    match a {\n        1 => g(),\n        _ => h(),\n    }\n}\n").1, [1]);
}

#[test]
fn copies_are_the_function_with_a_probe_more() {
    let request = asked("/// Doc.\n#[inline]\npub fn f(|a: &str) {\n    g(a);\n}\nfn g(_: &str) {}\n");
    let plan = probes(&request).expect("a plan");
    assert_eq!(plan.copies.len(), 8);
    for copy in &plan.copies {
        let text = &plan.text[copy.start..copy.end];
        let at = copy.at - plan.start + copy.suffix;
        let without_name = text.replacen(&text[plan.name_end - plan.start..][..copy.suffix], "", 1);
        let probe = &text[at..at + copy.probe];
        assert!(probe.contains('a') && probe.starts_with(' ') && probe.ends_with(['}', ';']), "{probe}");
        assert_eq!(without_name.replacen(probe, "", 1), &request.text[plan.start..plan.end]);
    }
    assert!(plan.text.ends_with("}\nfn g(_: &str) {}\n") && plan.text.starts_with("/// Doc.\n#[inline]\npub fn f(a"));
    let through = probes(&ProbeRequest { through: true, ..request }).expect("a plan");
    assert!(through.copies.iter().all(|copy| matches!(copy.access, Access::ReadThrough | Access::WriteThrough)));
}

#[test]
fn branches_tell_which_of_them_runs() {
    let of = |body: &str| {
        let text = format!("fn f(|a: u8) {{ {body} }}");
        let plan = plan(&text);
        let told = plan.branches.iter().map(|branch| (branch.fork, branch.leaves));
        told.collect::<Vec<_>>()
    };
    assert_eq!(of("if a > 1 { g(); }"), [(None, false)]);
    assert_eq!(of("if a > 1 { g(); } else { return; }"), [(Some(1), false), (Some(1), true)]);
    assert_eq!(
        of("match a { 1 => panic!(), 2 => { g(); return } _ => g() }"),
        [(Some(1), true), (Some(1), true), (Some(1), false)]
    );
    assert_eq!(of("for b in 0..a { g(b); }"), [(None, false)]);
    assert_eq!(of("loop { g(a); }"), []); // runs at least once
    assert_eq!(plan("fn f(|a: u8) { loop { while g(a) {} } }").loops, [19..36, 32..34]);
    assert_eq!(of("let b = a > 1 && g(a);"), [(None, false)]);
}

#[test]
fn places_count_from_the_beginning_of_the_file() {
    let request = asked("\u{feff}fn f(|ü: u8) {\n    g(ü);\n}\n");
    let plan = probes(&ProbeRequest { column: request.column, ..request }).expect("a plan");
    assert_eq!(plan.variable, "ü");
    assert_eq!(plan.start, 3);
    assert!(plan.text.starts_with('\u{feff}'));
    assert_eq!(plan.text.matches("fn f__ochre_").count(), plan.copies.len());
}

#[test]
fn what_has_no_answer_is_refused() {
    assert_eq!(refused("fn f(a: u8) { g(a| }"), Refusal::Unparsed);
    assert_eq!(refused("fn f(a: A) { g(a.|b); }"), Refusal::NoVariable);
    assert_eq!(refused("fn f(a: A) { |g(a); }"), Refusal::NoVariable);
    assert_eq!(refused("fn f(a: u8) { g(\"|a\"); }"), Refusal::NoVariable);
    assert_eq!(refused("fn f(a: u8) { g(a); }\n\n|\n"), Refusal::NoVariable);
    assert_eq!(refused("const A: u8 = |b;"), Refusal::NoFunction);
    assert_eq!(refused("impl T for A { fn f(&self) { g(|self); } }"), Refusal::TraitMethod);
    let long = format!("fn f(|a: u8) {{\n{}}}\n", "    g(a);\n".repeat(81));
    assert_eq!(refused(&long), Refusal::TooLong);
    assert!(probes(&ProbeRequest { text: "fn f() {}".into(), line: 9, column: 1, through: false }).is_err());
}

#[test]
fn answers_are_json() {
    let request = protocol::read_request(br#"{"text":"fn f(a: u8) {\n}\n","line":1,"column":6}"#).expect("a request");
    let answer = protocol::write_plan(&probes(&request));
    assert!(
        answer.starts_with(
            r#"{"variable":"a","line":1,"declared":5,"function":"f","first_line":1,"last_line":2,"start":0,"#
        ),
        "{answer}"
    );
    assert!(answer.contains(r#""copies":[{"access":"read","line":1,"at":13,"#), "{answer}");
    assert_eq!(protocol::write_plan(&Err(Refusal::TraitMethod)), r#"{"refused":"trait-method"}"#);
    assert!(protocol::read_request(br#"{"text":"","line":0,"column":1}"#).is_err());
    assert!(protocol::read_request(br#"{"text":1,"line":1,"column":1}"#).is_err());
}
