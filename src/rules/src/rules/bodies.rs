// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Bodies of functions that do nothing, or give the same whatever they get.

use crate::macros::{self, Arguments};
use crate::names::Names;
use crate::node::{self, Function, Node, Site};

use proc_macro2::Span;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Block, Expr, Lit, Macro, Pat, ReturnType, Stmt};

/// Variables of the body that only hold literals.
struct Constants<'a> {
    names: &'a Names,
    variables: Vec<String>,
}

impl Constants<'_> {
    fn all<'e>(&self, mut exprs: impl Iterator<Item = &'e Expr>) -> bool {
        exprs.all(|expr| self.is_constant(expr))
    }

    /// A literal, or what is made of literals alone.
    fn is_constant(&self, expr: &Expr) -> bool {
        match node::peeled(expr) {
            Expr::Lit(_) => true,
            Expr::Unary(inner) => self.is_constant(&inner.expr),
            Expr::Cast(inner) => self.is_constant(&inner.expr),
            Expr::Binary(both) => self.is_constant(&both.left) && self.is_constant(&both.right),
            Expr::Return(inner) => inner.expr.as_deref().is_some_and(|value| self.is_constant(value)),
            Expr::Tuple(all) => !all.elems.is_empty() && self.all(all.elems.iter()),
            Expr::Array(all) => self.all(all.elems.iter()),
            Expr::Path(path) => path
                .path
                .get_ident()
                .map(node::plain)
                .is_some_and(|name| name == "None" || self.variables.contains(&name)),
            Expr::Call(call) => is_maker(&call.func) && self.all(call.args.iter()),
            Expr::MethodCall(call) => {
                let copies = COPIERS.iter().any(|name| node::is_name(&call.method, name));
                copies && self.is_constant(&call.receiver)
            }
            Expr::Macro(call) => self.is_constant_macro(&call.mac),
            Expr::Block(inner) => constant(&inner.block, self.names, &self.variables).is_some(),
            _ => false,
        }
    }

    fn is_constant_macro(&self, call: &Macro) -> bool {
        if let Some(made) = self.names.expanded(call) {
            let only = |input: syn::parse::ParseStream| input.parse::<Expr>();
            return only.parse2(made).is_ok_and(|made| !matches!(made, Expr::Macro(_)) && self.is_constant(&made));
        }
        let is_list = node::path_ends_with(&call.path, "vec");
        let is_text = ["concat", "format"].iter().any(|name| node::path_ends_with(&call.path, name));
        match macros::read("vec", &call.tokens) {
            Arguments::Exprs(all) if is_list => self.all(all.iter()),
            Arguments::Exprs(all) if is_text => self.all(all.iter()) && !all.iter().any(names_a_value),
            _ => false,
        }
    }
}

/// What gives a literal back in another form.
const COPIERS: &[&str] = &["to_string", "to_owned", "into", "to_vec", "unwrap", "parse"];

/// `"{name}"`.
fn names_a_value(expr: &Expr) -> bool {
    matches!(expr, Expr::Lit(literal) if matches!(&literal.lit, Lit::Str(text)
        if text.value().split('{').skip(1).any(|rest| rest.starts_with(char::is_alphabetic))))
}

/// `Some`, `Ok`, `Err`, `String::from`, `Vec::new`.
fn is_maker(function: &Expr) -> bool {
    let Some(path) = node::callee(function) else { return false };
    let names = ["Some", "Ok", "Err", "String::from", "String::new", "Vec::new", "Vec::from", "convert::identity"];
    names.iter().any(|name| node::path_ends_with(&path.path, name))
}

/// `let _ = x;` and `_ = x;`, which only silence a warning, `()`, and blocks of these.
fn discards(statement: &Stmt) -> bool {
    match statement {
        Stmt::Local(local) => matches!(local.pat, Pat::Wild(_)),
        Stmt::Expr(Expr::Assign(set), _) => matches!(*set.left, Expr::Infer(_)),
        Stmt::Expr(Expr::Tuple(all), _) => all.elems.is_empty(),
        Stmt::Expr(Expr::Return(end), _) => end.expr.is_none(),
        Stmt::Expr(Expr::Block(inner), _) => inner.block.stmts.iter().all(discards),
        _ => false,
    }
}

/// The variable that a statement gives a literal to.
fn constant_variable(statement: &Stmt, constants: &Constants) -> Option<String> {
    let Stmt::Local(local) = statement else { return None };
    let pattern = match &local.pat {
        Pat::Type(typed) => &typed.pat,
        pattern => pattern,
    };
    let value = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    match pattern {
        Pat::Ident(name) if constants.is_constant(&value.expr) => Some(node::plain(&name.ident)),
        _ => None,
    }
}

/// The last expression of a body that is the same whatever came in.
fn constant<'b>(block: &'b Block, names: &Names, around: &[String]) -> Option<&'b Stmt> {
    let (last, before) = block.stmts.split_last()?;
    let mut constants = Constants { names, variables: around.to_vec() };
    for statement in before {
        match constant_variable(statement, &constants) {
            Some(name) => constants.variables.push(name),
            None if discards(statement) => {}
            None => return None,
        }
    }
    let is_constant = match last {
        Stmt::Expr(expr, _) => constants.is_constant(expr),
        Stmt::Macro(call) => constants.is_constant_macro(&call.mac),
        _ => false,
    };
    is_constant.then_some(last)
}

/// A function with parameters that always gives the same literal.
pub fn constant_return(site: &Site) -> Option<Span> {
    let Node::Function(Function { signature, block: Some(block) }) = site.node else { return None };
    if signature.inputs.is_empty() || matches!(signature.output, ReturnType::Default) {
        return None;
    }
    constant(block, site.names, &[]).map(Spanned::span)
}

pub fn empty_body(site: &Site) -> Option<Span> {
    match site.node {
        Node::Function(Function { signature, block: Some(block) }) if block.stmts.iter().all(discards) => {
            Some(signature.ident.span())
        }
        _ => None,
    }
}
