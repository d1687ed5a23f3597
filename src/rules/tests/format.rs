// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! FORMAT.md describes every rule, with an example of each kind; here they are proven.

mod common;

use ochre_rules::vocabulary::{Takes, RULES};

const RULE_FENCE: &str = "```rules";
/// The same under other names: without a description.
const NAME_FENCE: &str = "```names";

struct Entry {
    order: String,
    without: String,
    with: String,
}

/// Those of the blocks that begin with this line.
fn entries(fence: &str) -> Vec<Entry> {
    let text = std::fs::read_to_string(common::lessons().join("FORMAT.md")).unwrap();
    let mut all: Vec<Entry> = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_inside = line == fence;
        } else if let Some(example) = line.strip_prefix("  without  ").filter(|_| is_inside) {
            all.last_mut().unwrap().without = example.to_string();
        } else if let Some(example) = line.strip_prefix("  with     ").filter(|_| is_inside) {
            all.last_mut().unwrap().with = example.to_string();
        } else if is_inside {
            let (order, _) = line.split_once(": ").unwrap_or((line, ""));
            all.push(Entry { order: order.to_string(), without: String::new(), with: String::new() });
        }
    }
    all
}

#[test]
fn every_rule_is_described_in_its_order() {
    let text = std::fs::read_to_string(common::lessons().join("FORMAT.md")).unwrap();
    assert!(entries(RULE_FENCE).iter().all(|entry| text.contains(&format!("\n{}: ", entry.order))));
    let described: Vec<String> =
        entries(RULE_FENCE).iter().map(|entry| entry.order.split(' ').next().unwrap().to_string()).collect();
    let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(described, known);
}

#[test]
fn every_example_is_proven() {
    assert!(entries(NAME_FENCE).len() >= 9);
    for entry in entries(RULE_FENCE).into_iter().chain(entries(NAME_FENCE)) {
        let order = entry.order.as_str();
        for (text, is_found) in [(&entry.without, false), (&entry.with, true)] {
            assert!(!text.is_empty(), "{order} lacks an example");
            let forbidden = common::ask(text, &[], &[order]);
            assert!(forbidden.unparsed.is_empty() && forbidden.unknown.is_empty(), "{order}: {forbidden:?}");
            assert_eq!(!forbidden.breaches.is_empty(), is_found, "forbid {order}: {text}");
            assert_eq!(common::ask(text, &[order], &[]).breaches.is_empty(), is_found, "require {order}: {text}");
        }
    }
}

/// Where there is no tree, tokens must tell the same of these examples, for the rules that have tokens.
#[test]
fn tokens_find_what_the_tree_finds() {
    let breaks_grammar = "\nfn fn";
    for entry in entries(RULE_FENCE) {
        let name = entry.order.split(' ').next().unwrap();
        let rule = RULES.iter().find(|rule| rule.name == name && rule.takes != Takes::Number);
        let Some(rule) = rule.filter(|rule| !rule.tokens.is_empty()) else { continue };
        let report = common::ask(&(entry.with.clone() + breaks_grammar), &[], &[&entry.order]);
        assert_eq!(report.unparsed.len(), 1, "{}", rule.name);
        assert!(!report.breaches.is_empty(), "{}: {}", entry.order, entry.with);
    }
}
