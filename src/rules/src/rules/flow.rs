// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Branches, loops, and what changes on the way.

use crate::names::Names;
use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Arm, Expr, ExprLit, FnArg, Ident, Lit, Pat};

pub fn endless_loop(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Loop(expr) => Some(expr.loop_token.span),
        _ => None,
    }
}

pub fn for_loop(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::ForLoop(expr) => Some(expr.for_token.span),
        _ => None,
    }
}

/// `while` and `while let`.
pub fn while_loop(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::While(expr) => Some(expr.while_token.span),
        _ => None,
    }
}

/// `if` and `if let`.
pub fn condition(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::If(expr) => Some(expr.if_token.span),
        _ => None,
    }
}

fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(both) => has_let(&both.left) || has_let(&both.right),
        _ => false,
    }
}

pub fn if_let(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::If(expr) if has_let(&expr.cond) => Some(expr.if_token.span),
        _ => None,
    }
}

pub fn match_expression(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Match(expr) => Some(expr.match_token.span),
        _ => None,
    }
}

/// A name that begins with a capital letter is a variant or a constant, where there is one of that name.
fn is_binding(name: &Ident, names: &Names) -> bool {
    let name = node::plain(name);
    let is_known = names.has_foreign_glob || names.defined.contains(&name) || names.imported.contains(&name);
    !name.starts_with(char::is_uppercase) || (name != "None" && !is_known)
}

fn fits_everything(pattern: &Pat, names: &Names) -> bool {
    let fits = |inner: &Pat| fits_everything(inner, names);
    match pattern {
        Pat::Wild(_) | Pat::Rest(_) => true,
        Pat::Ident(binding) => match &binding.subpat {
            Some((_, inner)) => fits(inner),
            None => is_binding(&binding.ident, names),
        },
        Pat::Or(either) => either.cases.iter().any(fits),
        Pat::Paren(inner) => fits(&inner.pat),
        Pat::Reference(inner) => fits(&inner.pat),
        Pat::Tuple(parts) => parts.elems.iter().all(fits),
        Pat::Macro(call) => {
            let made = names.expanded(&call.mac).and_then(|made| Pat::parse_multi.parse2(made).ok());
            made.is_some_and(|made| !matches!(made, Pat::Macro(_)) && fits(&made))
        }
        _ => false,
    }
}

/// No condition, or `if true`.
fn is_unconditional(arm: &Arm) -> bool {
    arm.guard.as_ref().is_none_or(
        |(_, guard)| matches!(node::peeled(guard), Expr::Lit(ExprLit { lit: Lit::Bool(value), .. }) if value.value),
    )
}

/// `_ =>`, `other =>`, `(_, _) =>` without a condition.
pub fn wildcard_arm(site: &Site) -> Option<Span> {
    match site.node {
        Node::Arm(arm) if is_unconditional(arm) && fits_everything(&arm.pat, site.names) => Some(arm.pat.span()),
        _ => None,
    }
}

pub fn return_expression(site: &Site) -> Option<Span> {
    match site.expr()? {
        Expr::Return(expr) => Some(expr.return_token.span),
        _ => None,
    }
}

/// `let mut x`, also in a pattern or as a parameter.
pub fn mut_binding(site: &Site) -> Option<Span> {
    match site.node {
        Node::Binding(binding) => binding.mutability.as_ref().map(|_| binding.span()),
        Node::Param(FnArg::Receiver(receiver)) if receiver.reference.is_none() => {
            receiver.mutability.as_ref().map(|_| receiver.span())
        }
        _ => None,
    }
}
