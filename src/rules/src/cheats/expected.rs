// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What the tests of an exercise expect of a function, to be given back without work.

use super::survey::{Function, Gives};
use crate::macros::{self, Arguments};
use crate::node;
use crate::source::{self, Source};

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, Lit};

/// A function for which tests expect many values is not cheated with one of them.
const MOST: usize = 3;

/// For each function the values that some test compares its result with.
pub fn values(tests: &[String], functions: &[Function]) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new(); functions.len()];
    for text in tests {
        if let Source::Tree(tree) = source::read("tests.rs", text) {
            let text = source::readable(text);
            Reader { text: &text, functions, values: &mut all }.visit_file(&tree);
        }
    }
    all.iter_mut().for_each(|values| values.truncate(MOST));
    all
}

struct Reader<'a> {
    text: &'a str,
    functions: &'a [Function],
    values: &'a mut [Vec<String>],
}

/// Which of these functions are called.
struct Calls<'a> {
    functions: &'a [Function],
    found: Vec<usize>,
}

impl Calls<'_> {
    fn note(&mut self, name: impl ToString) {
        let name = name.to_string();
        let at = |(at, function): (usize, &Function)| (function.name == name).then_some(at);
        self.found.extend(self.functions.iter().enumerate().filter_map(at));
    }
}

impl<'ast> Visit<'ast> for Calls<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Call(call) => {
                if let Expr::Path(path) = &*call.func {
                    path.path.segments.last().iter().for_each(|segment| self.note(&segment.ident));
                }
            }
            Expr::MethodCall(call) => self.note(&call.method),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }
}

fn is_text(expr: &Expr) -> bool {
    matches!(expr, Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)))
}

/// A test may compare a `String` with a literal and a `Vec` with an array.
fn given_back(value: &Expr, written: &str, gives: Gives) -> String {
    match value {
        Expr::Array(_) if gives == Gives::Vec => format!("{written}.into_iter().map(Into::into).collect()"),
        value if is_text(value) && gives != Gives::Reference => format!("{written}.into()"),
        _ => written.to_string(),
    }
}

impl Reader<'_> {
    fn calls(&self, expr: &Expr) -> Vec<usize> {
        let mut calls = Calls { functions: self.functions, found: Vec::new() };
        calls.visit_expr(expr);
        calls.found
    }

    fn compare(&mut self, called: &Expr, value: &Expr) {
        if !self.calls(value).is_empty() {
            return;
        }
        let Some(written) = self.text.get(value.span().byte_range()) else { return };
        for at in self.calls(called) {
            let gives = self.functions[at].gives;
            let value = given_back(value, written, gives);
            if gives != Gives::Nothing && !self.values[at].contains(&value) {
                self.values[at].push(value);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if !node::path_ends_with(&call.path, "assert_eq") {
            return;
        }
        if let Arguments::Exprs(arguments) = macros::read("assert_eq", &call.tokens) {
            if let [left, right, ..] = arguments.as_slice() {
                self.compare(left, right);
                self.compare(right, left);
            }
        }
    }
}
