// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Rules about something that the exercise names.

use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, Item, Lit};

/// A function or method of that name that is called or handed on, also as `Type::name`.
pub fn call(site: &Site) -> Option<Span> {
    let names = [site.argument];
    match site.node {
        Node::Expr(Expr::Call(call)) => node::callee(&call.func)
            .filter(|path| node::path_ends_with(&path.path, site.argument))
            .map(|path| path.path.span()),
        Node::Path(path) if path.segments.len() > 1 => site.path(&names),
        Node::Value(path) if path.qself.is_some() || site.is_function(path) => {
            Some(path.path.span()).filter(|_| node::path_ends_with(&path.path, site.argument))
        }
        Node::Expr(Expr::MethodCall(call)) if node::is_name(&call.method, site.argument) => Some(call.method.span()),
        _ => None,
    }
}

pub fn macro_call(site: &Site) -> Option<Span> {
    site.macro_call(&[site.argument])
}

pub fn name(site: &Site) -> Option<Span> {
    site.word(&[site.argument])
}

pub fn public_field(site: &Site) -> Option<Span> {
    match site.node {
        Node::PublicField(ident) if node::is_name(ident, site.argument) => Some(ident.span()),
        _ => None,
    }
}

/// A function, module or type of that name that is `pub` or `pub(…)`.
pub fn public(site: &Site) -> Option<Span> {
    match site.node {
        Node::Public(ident) if node::is_name(ident, site.argument) => Some(ident.span()),
        _ => None,
    }
}

/// `impl NAME for …`, written by hand.
pub fn implement(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Impl(item)) => match &item.trait_ {
            Some((_, path, _)) if node::path_ends_with(path, site.argument) => Some(path.span()),
            _ => None,
        },
        _ => None,
    }
}

/// A number by its value: `1_000u32` is 1000, and so is `0x3e8`.
pub fn number(site: &Site) -> Option<Span> {
    let wanted = site.argument.replace('_', "");
    match site.node {
        Node::Lit(Lit::Int(number)) if number.base10_digits() == wanted => Some(number.span()),
        Node::Lit(Lit::Float(number)) if number.base10_digits() == wanted => Some(number.span()),
        _ => None,
    }
}
