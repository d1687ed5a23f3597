// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Branches, loops, and what changes on the way.

use crate::node::{Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, FnArg, Pat};

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

/// A name that begins with a capital letter is a variant or a constant, and no binding.
fn fits_everything(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) | Pat::Rest(_) => true,
        Pat::Ident(binding) => match &binding.subpat {
            Some((_, inner)) => fits_everything(inner),
            None => !binding.ident.to_string().starts_with(char::is_uppercase),
        },
        Pat::Or(either) => either.cases.iter().any(fits_everything),
        Pat::Paren(inner) => fits_everything(&inner.pat),
        Pat::Reference(inner) => fits_everything(&inner.pat),
        Pat::Tuple(parts) => parts.elems.iter().all(fits_everything),
        _ => false,
    }
}

/// `_ =>`, `other =>`, `(_, _) =>` without a condition.
pub fn wildcard_arm(site: &Site) -> Option<Span> {
    match site.node {
        Node::Arm(arm) if arm.guard.is_none() && fits_everything(&arm.pat) => Some(arm.pat.span()),
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
