// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! How an answer deals with what can go wrong.

use crate::macros::{self, Arguments};
use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Ident, Item, Lit, Macro, UseTree};

/// `?`, and the macro `try!`, which was its name before.
pub fn question_mark(site: &Site) -> Option<Span> {
    match site.node {
        Node::Expr(Expr::Try(expr)) => Some(expr.question_token.spans[0]),
        _ => site.macro_call(&["try"]),
    }
}

/// Not `unwrap_or` and its relatives, which cannot panic.
pub fn unwrap(site: &Site) -> Option<Span> {
    site.method(&["unwrap", "expect", "unwrap_err", "expect_err", "unwrap_unchecked", "unwrap_err_unchecked"])
}

/// `assert!(false)` is a panic that is written in another way.
fn always_fails(call: &Macro) -> Option<Span> {
    let is_assert = ["assert", "debug_assert"].iter().any(|name| node::path_ends_with(&call.path, name));
    let Arguments::Exprs(all) = macros::read("", &call.tokens) else { return None };
    let is_false = matches!(all.first().map(node::peeled),
        Some(Expr::Lit(ExprLit { lit: Lit::Bool(value), .. })) if !value.value);
    (is_assert && is_false).then(|| call.path.span())
}

pub fn panic(site: &Site) -> Option<Span> {
    let asserted = || match site.node {
        Node::Macro(call) => always_fails(call),
        _ => None,
    };
    site.macro_call(&["panic", "todo", "unimplemented", "unreachable"])
        .or_else(|| site.path(&["panic_any", "resume_unwind", "unreachable_unchecked"]))
        .or_else(asserted)
}

fn is_end(name: &Ident) -> bool {
    node::is_name(name, "exit") || node::is_name(name, "abort")
}

/// The name by which `use` brings one of these in.
fn imported(tree: &UseTree, below: &str) -> Option<Span> {
    let is_end = |name: &Ident| below == "process" && is_end(name);
    match tree {
        UseTree::Path(path) => imported(&path.tree, &path.ident.to_string()),
        UseTree::Name(name) => is_end(&name.ident).then(|| name.ident.span()),
        UseTree::Rename(name) => is_end(&name.ident).then(|| name.ident.span()),
        UseTree::Group(group) => group.items.iter().find_map(|tree| imported(tree, below)),
        UseTree::Glob(_) => None,
    }
}

/// `process::exit` and `process::abort`: the program ends before anything could look at its results.
pub fn process_exit(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Use(item)) => imported(&item.tree, ""),
        Node::Expr(Expr::Call(call)) => {
            node::callee(&call.func).and_then(|path| path.path.get_ident()).filter(|name| is_end(name)).map(Ident::span)
        }
        Node::Value(path) if site.is_function(path) => {
            path.path.get_ident().filter(|name| is_end(name)).map(Ident::span)
        }
        Node::Path(path) if node::path_ends_with(path, "process::exit") => site.path(&["process::exit"]),
        _ => site.path(&["process::abort"]),
    }
}
