// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What functions, closures and iterators do.

use crate::node::{self, Function, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Pat, ReturnType, Stmt};

/// A call of the function that the call stands in. In an impl of a trait a method of the same name is mostly that of
/// another type, so that there it only counts on `self`.
pub fn recursion(site: &Site) -> Option<Span> {
    let frame = site.frames.last()?;
    match site.expr()? {
        Expr::Call(call) => {
            let Expr::Path(path) = &*call.func else { return None };
            let owner = frame.owner.as_ref();
            let is_same = match owner {
                None => path.path.segments.len() == 1 && node::path_ends_with(&path.path, &frame.name),
                Some(owner) => ["Self", owner.as_str()]
                    .iter()
                    .any(|owner| node::path_ends_with(&path.path, &format!("{owner}::{}", frame.name))),
            };
            is_same.then(|| path.span())
        }
        Expr::MethodCall(call) if frame.owner.is_some() && node::is_name(&call.method, &frame.name) => {
            let on_self = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self"));
            (on_self || !frame.of_trait).then(|| call.method.span())
        }
        _ => None,
    }
}

/// A literal, or what is made of literals alone.
fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) => true,
        Expr::Unary(inner) => is_constant(&inner.expr),
        Expr::Reference(inner) => is_constant(&inner.expr),
        Expr::Paren(inner) => is_constant(&inner.expr),
        Expr::Return(inner) => inner.expr.as_deref().is_some_and(is_constant),
        Expr::Tuple(all) => !all.elems.is_empty() && all.elems.iter().all(is_constant),
        Expr::Array(all) => all.elems.iter().all(is_constant),
        Expr::Path(path) => path.path.is_ident("None"),
        Expr::Call(call) => is_maker(&call.func) && call.args.iter().all(is_constant),
        Expr::MethodCall(call) => {
            let copies = ["to_string", "to_owned", "into", "to_vec"].iter().any(|name| call.method == name);
            copies && is_constant(&call.receiver)
        }
        Expr::Macro(call) => node::path_ends_with(&call.mac.path, "vec") && is_constant_list(&call.mac.tokens),
        _ => false,
    }
}

fn is_constant_list(tokens: &proc_macro2::TokenStream) -> bool {
    match crate::macros::read("vec", tokens) {
        crate::macros::Arguments::Exprs(all) => all.iter().all(is_constant),
        _ => false,
    }
}

/// `Some`, `Ok`, `Err`, `String::from`, `Vec::new`.
fn is_maker(function: &Expr) -> bool {
    let Expr::Path(path) = function else { return false };
    let names = ["Some", "Ok", "Err", "String::from", "String::new", "Vec::new", "Vec::from"];
    names.iter().any(|name| node::path_ends_with(&path.path, name))
}

/// `let _ = x;`, which only silences a warning.
fn discards(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Local(local) if matches!(local.pat, Pat::Wild(_)))
}

/// A function with parameters that always gives the same literal.
pub fn constant_return(site: &Site) -> Option<Span> {
    let Node::Function(Function { signature, block: Some(block) }) = site.node else { return None };
    if signature.inputs.is_empty() || matches!(signature.output, ReturnType::Default) {
        return None;
    }
    let (last, before) = block.stmts.split_last()?;
    let constant = match last {
        Stmt::Expr(expr, _) => is_constant(expr),
        Stmt::Macro(call) => node::path_ends_with(&call.mac.path, "vec") && is_constant_list(&call.mac.tokens),
        _ => false,
    };
    (constant && before.iter().all(discards)).then(|| last.span())
}

pub fn empty_body(site: &Site) -> Option<Span> {
    match site.node {
        Node::Function(Function { signature, block: Some(block) }) if block.stmts.iter().all(discards) => {
            Some(signature.ident.span())
        }
        _ => None,
    }
}

pub fn closure(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Closure(closure) => Some(node::joined(closure.or1_token.span(), closure.or2_token.span())),
        _ => None,
    }
}

const SOURCES: &[&str] = &[
    "iter",
    "iter_mut",
    "into_iter",
    "chars",
    "char_indices",
    "bytes",
    "lines",
    "split",
    "split_whitespace",
    "splitn",
    "split_terminator",
    "rsplit",
    "windows",
    "chunks",
    "chunks_exact",
    "keys",
    "values",
    "values_mut",
    "into_keys",
    "into_values",
    "drain",
    "matches",
];

fn gives_iterator(receiver: &Expr) -> bool {
    match receiver {
        Expr::MethodCall(call) => SOURCES.iter().any(|name| call.method == name) || gives_iterator(&call.receiver),
        Expr::Paren(inner) => matches!(&*inner.expr, Expr::Range(_)),
        _ => false,
    }
}

fn receives_chain(call: &ExprMethodCall) -> bool {
    gives_iterator(&call.receiver)
}

/// A method on an iterator: `.iter().map(…)`, `(1..=n).sum()`.
pub fn iterator_chain(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::MethodCall(call) if receives_chain(call) => Some(call.method.span()),
        _ => None,
    }
}

pub fn collect(site: &Site) -> Option<Span> {
    site.method(&["collect"]).or_else(|| site.path(&["collect", "from_iter"]))
}
