// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Generics, traits and the types of a program.

use crate::node::{self, Function, Node, Site};
use crate::tokens;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{GenericParam, Item, Meta, Type, TypeParamBound, WherePredicate};

/// A function with a type or a number as its parameter in `<…>`.
pub fn generic_function(site: &Site) -> Option<Span> {
    let Node::Function(Function { signature, .. }) = site.node else { return None };
    let is_generic = |param: &&GenericParam| !matches!(param, GenericParam::Lifetime(_));
    signature.generics.params.iter().find(is_generic).map(Spanned::span)
}

fn trait_of(bound: &TypeParamBound) -> Option<Span> {
    match bound {
        TypeParamBound::Trait(bound) => Some(bound.span()),
        _ => None,
    }
}

/// `T: Trait`, between the brackets or after `where`.
pub fn trait_bound(site: &Site) -> Option<Span> {
    let Node::Generics(generics) = site.node else { return None };
    let after_where = || {
        generics.where_clause.iter().flat_map(|clause| &clause.predicates).find_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => predicate.bounds.iter().find_map(trait_of),
            _ => None,
        })
    };
    let in_brackets = generics.type_params().find_map(|param| param.bounds.iter().find_map(trait_of));
    in_brackets.or_else(after_where)
}

pub fn impl_trait(site: &Site) -> Option<Span> {
    match site.node {
        Node::Type(Type::ImplTrait(of)) => Some(of.span()),
        _ => None,
    }
}

pub fn dyn_trait(site: &Site) -> Option<Span> {
    match site.node {
        Node::Type(Type::TraitObject(of)) => Some(of.span()),
        _ => None,
    }
}

pub fn derive(site: &Site) -> Option<Span> {
    match site.node {
        Node::Attribute(attribute) => match &attribute.meta {
            Meta::List(list) if node::path_ends_with(&list.path, "derive") => Some(list.span()),
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                tokens::find(&tokens::flat(&list.tokens), "derive (", "").into_iter().next()
            }
            _ => None,
        },
        _ => None,
    }
}

/// `impl Type`, not `impl Trait for Type`.
pub fn impl_block(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Impl(item)) if item.trait_.is_none() => {
            Some(node::joined(item.impl_token.span, item.self_ty.span()))
        }
        _ => None,
    }
}

pub fn enum_item(site: &Site) -> Option<Span> {
    match site.node {
        Node::Item(Item::Enum(item)) => Some(node::joined(item.enum_token.span, item.ident.span())),
        _ => None,
    }
}
