// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Who owns, who lends, who copies.

use crate::node::{self, Node, Site};

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, FnArg, GenericParam, Receiver, Type, TypeReference};

/// `.clone()`, `.cloned()`, `T::clone`. `Rc::clone(&x)` and `Arc::clone(&x)` only count one owner more.
pub fn clone(site: &Site) -> Option<Span> {
    let is_counted = |owner: &String| COUNTERS.contains(&owner.as_str()) && !site.names.defined.contains(owner);
    match site.node {
        Node::Expr(Expr::Path(path)) if node::owner_of(path).as_ref().is_some_and(is_counted) => None,
        _ => site.method(&["clone", "cloned", "clone_from"]),
    }
}

/// As the standard library means them; a type of the answer's own is another one.
const COUNTERS: &[&str] = &["Rc", "Arc", "Weak"];
const COPIERS: &[&str] = &["to_owned", "to_string", "to_vec", "into_owned", "to_path_buf"];

/// `str::to_owned`, `<[u8]>::to_vec`, `String::from`.
fn copies(path: &ExprPath) -> bool {
    let Some(name) = node::method_of(path) else { return false };
    let is_owner = || node::owner_of(path).is_some_and(|owner| owner == "String" || owner == "Vec");
    COPIERS.iter().any(|copier| node::is_name(name, copier)) || (node::is_name(name, "from") && is_owner())
}

fn is_literal(expr: &Expr) -> bool {
    matches!(expr, Expr::Lit(_))
}

/// What makes an owned text or list of a borrowed one. A literal belongs to nobody: a text that is made of it is new.
pub fn owned_copy(site: &Site) -> Option<Span> {
    match site.node {
        Node::Expr(Expr::MethodCall(call)) if !is_literal(&call.receiver) => site.method(COPIERS),
        Node::Expr(Expr::Call(call)) if !call.args.iter().all(is_literal) => {
            node::callee(&call.func).filter(|path| copies(path)).map(Spanned::span)
        }
        Node::Value(path) if copies(path) => Some(path.span()),
        _ => None,
    }
}

/// The reference that a parameter is.
fn reference<'a>(site: &Site<'a>) -> Option<&'a TypeReference> {
    match site.node {
        Node::Param(FnArg::Typed(param)) => match &*param.ty {
            Type::Reference(reference) => Some(reference),
            _ => None,
        },
        _ => None,
    }
}

/// `&self`, and `self: &Self`.
fn lent_self(receiver: &Receiver) -> Option<&TypeReference> {
    match &*receiver.ty {
        Type::Reference(reference) => Some(reference),
        _ => None,
    }
}

pub fn borrow_parameter(site: &Site) -> Option<Span> {
    match site.node {
        Node::Param(FnArg::Receiver(receiver)) => lent_self(receiver).map(|_| receiver.span()),
        _ => reference(site).map(Spanned::span),
    }
}

pub fn mutable_borrow_parameter(site: &Site) -> Option<Span> {
    match site.node {
        Node::Param(FnArg::Receiver(receiver)) => {
            lent_self(receiver).filter(|lent| lent.mutability.is_some()).map(|_| receiver.span())
        }
        _ => reference(site).filter(|reference| reference.mutability.is_some()).map(Spanned::span),
    }
}

pub fn slice_parameter(site: &Site) -> Option<Span> {
    reference(site).filter(|reference| matches!(*reference.elem, Type::Slice(_))).map(Spanned::span)
}

pub fn str_parameter(site: &Site) -> Option<Span> {
    reference(site).filter(|reference| node::type_name(&reference.elem).as_deref() == Some("str")).map(Spanned::span)
}

/// `&Vec<T>` where `&[T]` takes more, `&String` where `&str` does.
pub fn owner_reference(site: &Site) -> Option<Span> {
    let is_owner = |reference: &&TypeReference| {
        matches!(&*reference.elem, Type::Path(path)
            if ["Vec", "String", "Box", "PathBuf"].iter().any(|name| node::path_ends_with(&path.path, name)))
    };
    reference(site).filter(is_owner).map(Spanned::span)
}

pub fn lifetime_parameter(site: &Site) -> Option<Span> {
    match site.node {
        Node::Generics(generics) => generics.params.iter().find_map(|param| match param {
            GenericParam::Lifetime(lifetime) => Some(lifetime.lifetime.span()),
            _ => None,
        }),
        _ => None,
    }
}

pub fn static_lifetime(site: &Site) -> Option<Span> {
    match site.node {
        Node::Lifetime(lifetime) if lifetime.ident == "static" => Some(lifetime.span()),
        _ => None,
    }
}

/// What is never freed.
pub fn leak(site: &Site) -> Option<Span> {
    site.method(&["leak"]).or_else(|| site.path(&["leak", "forget", "ManuallyDrop"]))
}
