// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! How an answer deals with what can go wrong.

use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::{Expr, Item, UseTree};

pub fn question_mark(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Try(expr) => Some(expr.question_token.spans[0]),
        _ => None,
    }
}

/// Not `unwrap_or` and its relatives, which cannot panic.
pub fn unwrap(site: &Site) -> Option<Span> {
    let names = ["unwrap", "expect", "unwrap_err", "expect_err", "unwrap_unchecked"];
    let paths = ["Option::unwrap", "Result::unwrap", "Option::expect", "Result::expect"];
    site.method(&names).or_else(|| site.path(&paths))
}

pub fn panic(site: &Site) -> Option<Span> {
    site.macro_call(&["panic", "todo", "unimplemented", "unreachable"])
        .or_else(|| site.path(&["panic_any", "resume_unwind", "unreachable_unchecked"]))
}

/// The name by which `use` brings one of these in.
fn imported(tree: &UseTree, below: &str) -> Option<Span> {
    let is_end = |name: &syn::Ident| below == "process" && (name == "exit" || name == "abort");
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
        Node::Expr(Expr::Call(call)) => match &*call.func {
            Expr::Path(path) if path.path.is_ident("exit") || path.path.is_ident("abort") => {
                path.path.segments.first().map(|segment| segment.ident.span())
            }
            _ => None,
        },
        Node::Path(path) if node::path_ends_with(path, "process::exit") => site.path(&["process::exit"]),
        _ => site.path(&["process::abort"]),
    }
}
