// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What a rule looks at: one part of the syntax tree, and where it stands.

use crate::names::Names;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{
    Arm, Attribute, Block, Expr, ExprPath, FnArg, Generics, Ident, Item, Lifetime, Lit, Macro, PatIdent, Path,
    Signature, Stmt, Type,
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
    /// A path that is a value and is not called here, as in `map(String::from)` and `let f = str::len`.
    Value(&'a ExprPath),
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
    /// The modules around it, of its text.
    pub modules: Vec<String>,
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
    pub names: &'a Names,
}

impl<'a> Site<'a> {
    pub fn expr(&self) -> Option<&'a Expr> {
        match self.node {
            Node::Expr(expr) => Some(expr),
            _ => None,
        }
    }

    /// The call of a method with one of these names, from its dot to the end of its arguments, or the method by its
    /// path, called or not: `Option::unwrap`, `<Option<_>>::unwrap`, `<T as Trait>::method`.
    pub fn method(&self, names: &[&str]) -> Option<Span> {
        let is_one = |ident: &Ident| names.iter().any(|name| is_name(ident, name));
        match self.expr()? {
            Expr::MethodCall(call) if is_one(&call.method) => {
                Some(joined(call.dot_token.span(), call.paren_token.span.close()))
            }
            Expr::Path(path) => method_of(path).filter(|name| is_one(name)).map(|_| path.span()),
            _ => None,
        }
    }

    /// A name alone that stands for a function: one of the answer, or an imported one (by `*` too), and no variable
    /// of that name.
    pub fn is_function(&self, path: &ExprPath) -> bool {
        path.path.get_ident().map(plain).is_some_and(|name| {
            let names = self.names;
            let is_here = names.functions.contains(&name) || names.imported.contains(&name);
            !names.bound.contains(&name) && (is_here || names.has_foreign_glob)
        })
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

/// The last name of a path with more than one, or with `<T>` in front.
pub fn method_of(path: &ExprPath) -> Option<&Ident> {
    let is_qualified = path.qself.is_some() || path.path.segments.len() > 1;
    path.path.segments.last().map(|segment| &segment.ident).filter(|_| is_qualified)
}

/// The type that a path to a method names: `String` of `String::from`, `<String>::from` and `<String as From<_>>::from`.
pub fn owner_of(path: &ExprPath) -> Option<String> {
    match &path.qself {
        Some(qself) => type_name(&qself.ty),
        None => path.path.segments.iter().rev().nth(1).map(|segment| plain(&segment.ident)),
    }
}

/// The path that a call calls, whatever brackets stand around it.
pub fn callee(function: &Expr) -> Option<&ExprPath> {
    match function {
        Expr::Path(path) => Some(path),
        _ => match peeled(function) {
            Expr::Path(path) => Some(path),
            _ => None,
        },
    }
}

/// Without brackets, `&`, and blocks of nothing else.
pub fn peeled(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(inner) => peeled(&inner.expr),
        Expr::Group(inner) => peeled(&inner.expr),
        Expr::Reference(inner) => peeled(&inner.expr),
        Expr::Block(inner) => match inner.block.stmts.as_slice() {
            [Stmt::Expr(only, None)] => peeled(only),
            _ => expr,
        },
        _ => expr,
    }
}

pub fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or_else(|| text.clone(), String::from)
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
        Type::Path(path) => path.path.segments.last().map(|segment| plain(&segment.ident)),
        Type::Slice(_) => Some("slice".into()),
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Paren(inner) => type_name(&inner.elem),
        Type::Group(inner) => type_name(&inner.elem),
        _ => None,
    }
}

pub fn joined(first: Span, last: Span) -> Span {
    first.join(last).unwrap_or(first)
}
