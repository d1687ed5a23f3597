// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! All rules by name, in the order of lessons/FORMAT.md. `look` finds a rule in the tree, `tokens` where there is none.

use crate::node::Site;
use crate::rules::{bodies, failure, flow, functions, named, ownership, state, text, types};

use proc_macro2::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    Name,
    Number,
}

pub struct Rule {
    pub name: &'static str,
    pub takes: Takes,
    pub look: fn(&Site) -> Option<Span>,
    pub tokens: &'static [&'static str],
}

const fn rule(name: &'static str, look: fn(&Site) -> Option<Span>, tokens: &'static [&'static str]) -> Rule {
    Rule { name, takes: Takes::Nothing, look, tokens }
}

const fn named(name: &'static str, look: fn(&Site) -> Option<Span>, tokens: &'static [&'static str]) -> Rule {
    Rule { name, takes: Takes::Name, look, tokens }
}

pub static RULES: &[Rule] = &[
    rule("clone", ownership::clone, &[". clone (", ". cloned (", "Clone : : clone"]),
    rule("owned-copy", ownership::owned_copy, &[". to_owned (", ". to_string (", ". to_vec (", "String : : from"]),
    rule("borrow-parameter", ownership::borrow_parameter, &[]),
    rule("mutable-borrow-parameter", ownership::mutable_borrow_parameter, &[]),
    rule("slice-parameter", ownership::slice_parameter, &[]),
    rule("str-parameter", ownership::str_parameter, &[]),
    rule("owner-reference", ownership::owner_reference, &["& Vec", "& String", "& mut Vec", "& mut String"]),
    rule("lifetime-parameter", ownership::lifetime_parameter, &[]),
    rule("static-lifetime", ownership::static_lifetime, &["'static"]),
    rule("leak", ownership::leak, &[". leak (", ": : leak", "forget (", "ManuallyDrop"]),
    rule("loop", flow::endless_loop, &["loop {"]),
    rule("for-loop", flow::for_loop, &["for"]),
    rule("while-loop", flow::while_loop, &["while"]),
    rule("if", flow::condition, &["if"]),
    rule("if-let", flow::if_let, &["if let"]),
    rule("match", flow::match_expression, &["match"]),
    rule("wildcard-arm", flow::wildcard_arm, &["_ = >"]),
    rule("return", flow::return_expression, &["return"]),
    rule("mut-binding", flow::mut_binding, &["let mut"]),
    rule("recursion", functions::recursion, &[]),
    rule("constant-return", bodies::constant_return, &[]),
    rule("empty-body", bodies::empty_body, &[]),
    rule("closure", functions::closure, &["| |", "( |", ", |"]),
    rule("iterator-chain", functions::iterator_chain, &[]),
    rule("collect", functions::collect, &[". collect (", ". collect : :", ": : collect"]),
    rule("question-mark", failure::question_mark, &["?"]),
    rule("unwrap", failure::unwrap, &[". unwrap (", ". expect (", ": : unwrap", ": : expect"]),
    rule("panic", failure::panic, &["panic !", "todo !", "unimplemented !", "unreachable !"]),
    rule("process-exit", failure::process_exit, &["process : : exit", "process : : abort", "exit ("]),
    rule("printed-literal", text::printed_literal, &[]),
    rule("string-concat", text::string_concat, &[]),
    rule("index-expression", text::index_expression, &[]),
    rule("cast", text::cast, &["as"]),
    rule("float", text::float, &["f32", "f64"]),
    rule("generic-function", types::generic_function, &[]),
    rule("trait-bound", types::trait_bound, &[]),
    rule("impl-trait", types::impl_trait, &[]),
    rule("dyn-trait", types::dyn_trait, &["dyn"]),
    rule("derive", types::derive, &["# [ derive"]),
    rule("impl-block", types::impl_block, &[]),
    rule("enum", types::enum_item, &["enum"]),
    rule("unsafe", state::unsafe_code, &["unsafe"]),
    rule("static-mut", state::static_mut, &["static mut"]),
    rule("global-state", state::global_state, &["static"]),
    rule("interior-mutability", state::interior_mutability, &["Cell", "RefCell", "OnceCell", "UnsafeCell", "LazyCell"]),
    rule("macro-rules", state::macro_rules, &["macro_rules !"]),
    rule("attribute-allow", state::attribute_allow, &["[ allow (", "[ expect ("]),
    named("call", named::call, &["@ (", "@ : :"]),
    named("macro", named::macro_call, &["@ !"]),
    named("name", named::name, &["@"]),
    named("public", named::public, &["pub fn @", "pub struct @", "pub enum @", "pub mod @", ") fn @"]),
    named("public-field", named::public_field, &["pub @ :", ") @ :"]),
    named("implement", named::implement, &["@ for"]),
    Rule { name: "number", takes: Takes::Number, look: named::number, tokens: &["@"] },
];

pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// One line for each rule: its name, and what must follow it.
pub fn listing() -> String {
    let line = |rule: &Rule| match rule.takes {
        Takes::Nothing => format!("{}\n", rule.name),
        Takes::Name => format!("{} NAME\n", rule.name),
        Takes::Number => format!("{} NUMBER\n", rule.name),
    };
    RULES.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_in_one_form() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.name);
            assert!(RULES[..at].iter().all(|other| other.name != rule.name), "{}", rule.name);
        }
    }
}
