// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What functions, closures and iterators do.

use crate::node::{self, Frame, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Ident, Path};

/// Whether a path without a type names the function around: `depth`, `self::depth`, `crate::tree::depth`.
fn is_free(path: &Path, frame: &Frame) -> bool {
    let names: Vec<String> = path.segments.iter().map(|segment| node::plain(&segment.ident)).collect();
    let Some((last, before)) = names.split_last() else { return false };
    let is_here = match before.first().map(String::as_str) {
        None => true,
        Some("crate") => before[1..] == frame.modules,
        Some("super") => before[1..] == frame.modules[frame.modules.len().saturating_sub(1)..],
        Some(_) => before == ["self"],
    };
    is_here && *last == frame.name
}

/// A path to the function that it stands in; of a method, one of `Self` or of its own type.
fn names_itself(path: &ExprPath, frame: &Frame) -> bool {
    let Some(owner) = &frame.owner else { return path.qself.is_none() && is_free(&path.path, frame) };
    let is_owner = |name: &str| name == "Self" || name == owner;
    node::method_of(path).is_some_and(|name| node::is_name(name, &frame.name))
        && node::owner_of(path).is_some_and(|name| is_owner(&name))
}

fn is_self(expr: &Expr) -> bool {
    matches!(node::peeled(expr), Expr::Path(path) if path.path.is_ident("self"))
}

/// A call of the function that the call stands in, or itself handed on. In an impl of a trait a method of the same name is
/// mostly that of another type, so that there it only counts on `self`.
pub fn recursion(site: &Site) -> Option<Span> {
    let frame = site.frames.last()?;
    match site.node {
        Node::Expr(Expr::Call(call)) => {
            let path = node::callee(&call.func)?;
            let is_method = node::method_of(path).is_some_and(|name| node::is_name(name, &frame.name));
            let on_self = frame.owner.is_some() && is_method && call.args.first().is_some_and(is_self);
            (on_self || names_itself(path, frame)).then(|| path.span())
        }
        Node::Value(path) if path.path.get_ident().is_none() || site.is_function(path) => {
            names_itself(path, frame).then(|| path.span())
        }
        Node::Expr(Expr::MethodCall(call)) if frame.owner.is_some() && node::is_name(&call.method, &frame.name) => {
            (is_self(&call.receiver) || !frame.of_trait).then(|| call.method.span())
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

fn is_source(name: &Ident) -> bool {
    SOURCES.iter().any(|source| node::is_name(name, source))
}

fn gives_iterator(receiver: &Expr) -> bool {
    match node::peeled(receiver) {
        Expr::MethodCall(call) => is_source(&call.method) || gives_iterator(&call.receiver),
        Expr::Call(call) => node::callee(&call.func).is_some_and(|path| match node::method_of(path) {
            Some(name) => is_source(name) || (is_of_iterator(path) && call.args.first().is_some_and(gives_iterator)),
            None => false,
        }),
        Expr::Range(_) => true,
        _ => false,
    }
}

/// `Iterator::map`, `<_ as Iterator>::map`.
fn is_of_iterator(path: &ExprPath) -> bool {
    path.path.segments.iter().rev().nth(1).is_some_and(|segment| node::is_name(&segment.ident, "Iterator"))
}

/// A method on an iterator: `.iter().map(…)`, `(1..=n).sum()`, `Iterator::map(list.iter(), …)`.
pub fn iterator_chain(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::MethodCall(call) if gives_iterator(&call.receiver) => Some(call.method.span()),
        Expr::Path(path) if is_of_iterator(path) => Some(path.span()),
        _ => None,
    }
}

pub fn collect(site: &Site) -> Option<Span> {
    site.method(&["collect"]).or_else(|| site.path(&["collect", "from_iter"]))
}
