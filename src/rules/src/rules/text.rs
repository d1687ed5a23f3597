// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Texts, numbers and places in lists.

use crate::macros::{self, Arguments};
use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Ident, Lit};

fn text_literal(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Macro(call) if node::path_ends_with(&call.mac.path, "concat") => Some(String::new()),
        _ => None,
    }
}

/// The name in `{name}`, but not in `{{`, and none for the `{}` whose value stands behind.
fn named_values(format: &str) -> Vec<String> {
    let plain = format.replace("{{", "").replace("}}", "");
    let name = |rest: &str| -> String {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let is_name = |name: &String| name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    plain.split('{').skip(1).map(name).filter(is_name).collect()
}

/// A literal, also as the value of a name: `n = 42`.
fn literal(value: &Expr) -> Option<Option<&Ident>> {
    match node::peeled(value) {
        Expr::Lit(_) => Some(None),
        Expr::Unary(inner) if matches!(&*inner.expr, Expr::Lit(_)) => Some(None),
        Expr::Macro(call) if node::path_ends_with(&call.mac.path, "concat") => Some(None),
        Expr::Assign(pair) => match (&*pair.left, literal(&pair.right)) {
            (Expr::Path(name), Some(None)) => name.path.get_ident().map(Some),
            _ => None,
        },
        _ => None,
    }
}

fn is_stdout(expr: &Expr) -> bool {
    match node::peeled(expr) {
        Expr::Call(call) => node::callee(&call.func).is_some_and(|path| node::path_ends_with(&path.path, "stdout")),
        Expr::MethodCall(call) => is_stdout(&call.receiver),
        _ => false,
    }
}

/// `println!` of nothing but literals, also by `writeln!` to `stdout()`.
pub fn printed_literal(site: &Site) -> Option<Span> {
    let is_written = site.macro_call(&["writeln", "write"]).is_some();
    if !is_written {
        site.macro_call(&["println", "print"])?;
    }
    let Node::Macro(call) = site.node else { return None };
    let Arguments::Exprs(arguments) = macros::read("println", &call.tokens) else { return None };
    let arguments = match arguments.split_first() {
        Some((to, rest)) if is_written && is_stdout(to) => rest,
        _ if is_written => return None,
        _ => arguments.as_slice(),
    };
    let (format, values) = arguments.split_first()?;
    let values: Option<Vec<Option<&Ident>>> = values.iter().map(literal).collect();
    let given: Vec<String> = values?.into_iter().flatten().map(node::plain).collect();
    let prints_text =
        text_literal(format).is_some_and(|text| named_values(&text).iter().all(|name| given.contains(name)));
    prints_text.then(|| node::joined(call.path.span(), format.span()))
}

fn makes_text(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => ["to_string", "to_owned", "as_str"].iter().any(|name| call.method == name),
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path) if node::path_ends_with(&path.path, "String::from")),
        Expr::Macro(call) => node::path_ends_with(&call.mac.path, "format"),
        Expr::Reference(inner) => !matches!(&*inner.expr, Expr::Lit(_)),
        Expr::Paren(inner) => makes_text(&inner.expr),
        other => text_literal(other).is_some(),
    }
}

/// `+` and `+=` by their names.
fn is_adding(method: &Ident) -> bool {
    node::is_name(method, "add") || node::is_name(method, "add_assign")
}

/// A text that is put together by `+`, `+=`, `.concat()`, or by `format!` in every round of a loop.
pub fn string_concat(site: &Site) -> Option<Span> {
    let is_in_loop = site.frames.last().is_some_and(|frame| frame.loops > 0);
    match site.node {
        Node::Expr(Expr::Binary(sum)) if matches!(sum.op, BinOp::Add(_)) => {
            (text_literal(&sum.left).is_some() || makes_text(&sum.right)).then(|| sum.op.span())
        }
        Node::Expr(Expr::Binary(sum)) if matches!(sum.op, BinOp::AddAssign(_)) => {
            makes_text(&sum.right).then(|| sum.op.span())
        }
        Node::Macro(_) if is_in_loop => site.macro_call(&["format"]),
        Node::Expr(Expr::MethodCall(call)) if is_adding(&call.method) => {
            call.args.iter().any(makes_text).then(|| call.method.span())
        }
        Node::Expr(Expr::Call(call)) => node::callee(&call.func)
            .filter(|path| node::method_of(path).is_some_and(is_adding) && call.args.iter().skip(1).any(makes_text))
            .map(Spanned::span),
        _ => site.method(&["concat"]),
    }
}

/// `list[i]`, but not the part `list[a..b]`.
pub fn index_expression(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Index(expr) if !matches!(node::peeled(&expr.index), Expr::Range(_)) => {
            Some(expr.bracket_token.span.join())
        }
        _ => site.method(&["index", "index_mut"]),
    }
}

pub fn cast(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Cast(expr) => Some(node::joined(expr.as_token.span, expr.ty.span())),
        _ => None,
    }
}

/// `f32` and `f64`, as types and as literals.
pub fn float(site: &Site) -> Option<Span> {
    match site.node {
        Node::Lit(Lit::Float(number)) => Some(number.span()),
        Node::Lit(Lit::Int(number)) if matches!(number.suffix(), "f32" | "f64") => Some(number.span()),
        _ => site.word(&["f32", "f64"]),
    }
}
