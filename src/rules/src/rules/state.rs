// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What steps around the guarantees: unsafe code, global state, silenced warnings.

use crate::node::{self, Node, Site};
use crate::tokens;

use proc_macro2::Span;
use syn::{Expr, Item, Meta, StaticMutability};

/// Blocks, functions, impls, traits, foreign functions, and the attributes that need the word.
pub fn unsafe_code(site: &Site) -> Option<Span> {
    match site.node {
        Node::Expr(Expr::Unsafe(block)) => Some(block.unsafe_token.span),
        Node::Function(function) => function.signature.unsafety.as_ref().map(|word| word.span),
        Node::Item(Item::Impl(item)) => item.unsafety.as_ref().map(|word| word.span),
        Node::Item(Item::Trait(item)) => item.unsafety.as_ref().map(|word| word.span),
        Node::Item(Item::Mod(item)) => item.unsafety.as_ref().map(|word| word.span),
        Node::Item(Item::ForeignMod(item)) => {
            Some(item.unsafety.as_ref().map_or(item.abi.extern_token.span, |word| word.span))
        }
        Node::Attribute(attribute) if attribute.path().is_ident("unsafe") => {
            attribute.path().get_ident().map(syn::Ident::span)
        }
        Node::Attribute(attribute) => match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                tokens::find(&tokens::flat(&list.tokens), "unsafe (", "").into_iter().next()
            }
            _ => None,
        },
        _ => None,
    }
}

pub fn static_mut(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Static(item)) => match &item.mutability {
            StaticMutability::Mut(word) => Some(node::joined(item.static_token.span, word.span)),
            _ => None,
        },
        _ => None,
    }
}

/// Every `static`; those of `thread_local!` are found between its brackets.
pub fn global_state(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Static(item)) => Some(node::joined(item.static_token.span, item.ident.span())),
        _ => None,
    }
}

pub fn interior_mutability(site: &Site) -> Option<Span> {
    site.word(&["Cell", "RefCell", "OnceCell", "UnsafeCell", "LazyCell"])
}

pub fn macro_rules(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Macro(item)) => {
            item.ident.as_ref().map(|name| node::joined(item.mac.path.segments[0].ident.span(), name.span()))
        }
        _ => None,
    }
}

/// `allow` and `expect`, on an item or on everything, also behind `cfg_attr`.
pub fn attribute_allow(site: &Site) -> Option<Span> {
    let Node::Attribute(attribute) = site.node else { return None };
    let names = ["allow", "expect"];
    if let Some(name) = attribute.path().get_ident().filter(|ident| names.iter().any(|name| ident == name)) {
        return Some(name.span());
    }
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let flat = tokens::flat(&list.tokens);
            names.iter().find_map(|name| tokens::find(&flat, "@ (", name).into_iter().next())
        }
        _ => None,
    }
}
