// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What a rule looks at: one part of the syntax tree, and where it stands.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{
    Arm, Attribute, Block, Expr, FnArg, Generics, Ident, Item, Lifetime, Lit, Macro, PatIdent, Path, Signature, Type,
};

/// A function, method or method of a trait; the block is missing where a trait only declares it.
pub struct Function<'a> {
    pub signature: &'a Signature,
    pub block: Option<&'a Block>,
}

pub enum Node<'a> {
    Arm(&'a Arm),
    Attribute(&'a Attribute),
    Expr(&'a Expr),
    Function(Function<'a>),
    Generics(&'a Generics),
    Ident(&'a Ident),
    Item(&'a Item),
    Lifetime(&'a Lifetime),
    Lit(&'a Lit),
    Macro(&'a Macro),
    Param(&'a FnArg),
    Binding(&'a PatIdent),
    Path(&'a Path),
    /// A path that is an argument, as in `map(String::from)`.
    HandedOn(&'a Path),
    /// The name of a function, module or type that is `pub` or `pub(…)`.
    Public(&'a Ident),
    /// The name of a field that is so.
    PublicField(&'a Ident),
    Type(&'a Type),
}

/// A function that a node stands in.
pub struct Frame {
    pub name: String,
    /// The type of the impl, or the trait.
    pub owner: Option<String>,
    /// In an `impl Trait for Type`, or in the trait itself.
    pub of_trait: bool,
    pub is_test: bool,
    /// Loops around the node, within this function.
    pub loops: usize,
}

pub struct Site<'a> {
    pub node: &'a Node<'a>,
    /// The innermost function comes last.
    pub frames: &'a [Frame],
    /// What the order names, as `find` in `call find`.
    pub argument: &'a str,
}

impl<'a> Site<'a> {
    pub fn expr(&self) -> Option<&'a Expr> {
        match self.node {
            Node::Expr(expr) => Some(expr),
            _ => None,
        }
    }

    /// The call of a method with one of these names: from its dot to the end of its arguments.
    pub fn method(&self, names: &[&str]) -> Option<Span> {
        match self.expr() {
            Some(Expr::MethodCall(call)) if names.iter().any(|name| call.method == name) => {
                Some(joined(call.dot_token.span(), call.paren_token.span.close()))
            }
            _ => None,
        }
    }

    /// A path that ends in one of these, such as `process::exit`. A name alone is written without colons.
    pub fn path(&self, ends: &[&str]) -> Option<Span> {
        match self.node {
            Node::Path(path) if ends.iter().any(|end| path_ends_with(path, end)) => Some(path.span()),
            _ => None,
        }
    }

    pub fn macro_call(&self, names: &[&str]) -> Option<Span> {
        match self.node {
            Node::Macro(call) if names.iter().any(|name| path_ends_with(&call.path, name)) => Some(call.path.span()),
            _ => None,
        }
    }

    /// A name anywhere in the code.
    pub fn word(&self, names: &[&str]) -> Option<Span> {
        match self.node {
            Node::Ident(ident) if names.iter().any(|name| is_name(ident, name)) => Some(ident.span()),
            _ => None,
        }
    }
}

/// `r#type` is `type`.
pub fn is_name(ident: &Ident, name: &str) -> bool {
    ident == name || ident.to_string().strip_prefix("r#") == Some(name)
}

pub fn path_ends_with(path: &Path, end: &str) -> bool {
    let mut segments = path.segments.iter().rev();
    end.rsplit("::").all(|name| segments.next().is_some_and(|segment| is_name(&segment.ident, name)))
}

/// The last name of a type, such as `Vec` of `std::vec::Vec<u8>`.
pub fn type_name(of: &Type) -> Option<String> {
    match of {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Paren(inner) => type_name(&inner.elem),
        Type::Group(inner) => type_name(&inner.elem),
        _ => None,
    }
}

pub fn joined(first: Span, last: Span) -> Span {
    first.join(last).unwrap_or(first)
}
