// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Texts, numbers and places in lists.

use crate::macros::{self, Arguments};
use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Lit};

fn text_literal(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// `{name}`, but not `{{` and not the `{}` whose value stands behind.
fn names_a_value(format: &str) -> bool {
    let plain = format.replace("{{", "").replace("}}", "");
    plain.split('{').skip(1).any(|rest| rest.starts_with(|first: char| first.is_alphabetic() || first == '_'))
}

/// `println!` of nothing but literals.
pub fn printed_literal(site: &Site) -> Option<Span> {
    site.macro_call(&["println", "print"])?;
    let Node::Macro(call) = site.node else { return None };
    let Arguments::Exprs(arguments) = macros::read("println", &call.tokens) else { return None };
    let (format, values) = arguments.split_first()?;
    let is_literal = |expr: &Expr| matches!(expr, Expr::Lit(_));
    let prints_text = text_literal(format).is_some_and(|text| !names_a_value(&text));
    (prints_text && values.iter().all(is_literal)).then(|| node::joined(call.path.span(), format.span()))
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
        _ => site.method(&["concat"]),
    }
}

/// `list[i]`, but not the part `list[a..b]`.
pub fn index_expression(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Index(expr) if !matches!(&*expr.index, Expr::Range(_)) => Some(expr.bracket_token.span.join()),
        _ => None,
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
