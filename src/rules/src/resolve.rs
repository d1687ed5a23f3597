// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Puts the first name of a thing where a text uses another one that it gave: after `use std::process as p`, `p::exit`
//! becomes `std::process::exit`. Places stay those of the text. What `use` itself says is left as it is.

use crate::names::{self, Aliases, Names, Target};
use crate::node;

use proc_macro2::Span;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, File, Item, Path, PathArguments, PathSegment, Stmt, Type};

/// Names of names of names.
const LONGEST_CHAIN: usize = 4;

/// Other names by the blocks and modules around, the innermost last; outside of them those of all texts count.
pub struct Scopes<'a> {
    pub names: &'a Names,
    inner: Vec<Aliases>,
}

impl<'a> Scopes<'a> {
    pub fn new(names: &'a Names) -> Self {
        Scopes { names, inner: Vec::new() }
    }

    pub fn enter<'i>(&mut self, items: impl Iterator<Item = &'i Item>) {
        let mut aliases = Aliases::new();
        items.for_each(|item| names::add_aliases(item, &mut aliases));
        self.inner.push(aliases);
    }

    pub fn enter_block(&mut self, block: &Block) {
        self.enter(block.stmts.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item),
            _ => None,
        }));
    }

    pub fn leave(&mut self) {
        self.inner.pop();
    }

    fn find(&self, name: &str) -> Option<&Target> {
        self.inner.iter().rev().find_map(|aliases| aliases.get(name)).or_else(|| self.names.aliases.get(name))
    }

    /// Behind modules of the answer, as in `crate::helpers::Again`.
    fn find_behind(&self, path: &Path) -> Option<(usize, &Target)> {
        let name = |segment: &PathSegment| node::plain(&segment.ident);
        let is_module = |name: &str| matches!(name, "self" | "super" | "crate") || self.names.modules.contains(name);
        let modules = path.segments.iter().take_while(|segment| is_module(&name(segment))).count();
        let at = if modules == path.segments.len() { modules.checked_sub(1)? } else { modules };
        let target = self.names.aliases.get(&name(&path.segments[at]))?;
        (at > 0).then_some((at, target))
    }
}

pub struct Resolver<'s, 'a> {
    scopes: &'s mut Scopes<'a>,
}

/// The first `count` names give way to others; what stands in `<…>` behind them stays.
fn put(path: &mut Path, count: usize, target: &[String]) {
    let span = path.segments[0].ident.span();
    let last = path.segments[count - 1].arguments.clone();
    let rest: Vec<PathSegment> = path.segments.iter().skip(count).cloned().collect();
    let fresh = |name: &String| PathSegment { ident: named(name, span), arguments: PathArguments::None };
    path.segments = target.iter().map(fresh).chain(rest).collect();
    path.segments[target.len() - 1].arguments = last;
}

fn named(name: &str, span: Span) -> syn::Ident {
    syn::Ident::new(name, span)
}

impl<'s, 'a> Resolver<'s, 'a> {
    pub fn new(scopes: &'s mut Scopes<'a>) -> Self {
        Resolver { scopes }
    }

    fn resolve(&self, path: &mut Path) {
        for _ in 0..LONGEST_CHAIN {
            let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()) else { return };
            let first = node::plain(&first.ident);
            let (count, target) = match self.scopes.find(&first) {
                Some(Target::Path(target)) => (1, target.clone()),
                Some(Target::Type(_)) => return,
                None => match self.scopes.find_behind(path) {
                    Some((at, Target::Path(target))) => (at + 1, target.clone()),
                    _ => return,
                },
            };
            if target.is_empty() {
                return;
            }
            put(path, count, &target);
            if target[0] == first {
                return;
            }
        }
    }

    /// Of `<T as Trait>::method` only the trait can have another name.
    fn resolve_qualified(&self, qself: &mut syn::QSelf, path: &mut Path) {
        if qself.position == 0 {
            return;
        }
        let rest: Vec<PathSegment> = path.segments.iter().skip(qself.position).cloned().collect();
        let mut of_trait = path.clone();
        of_trait.segments = path.segments.iter().take(qself.position).cloned().collect();
        self.resolve(&mut of_trait);
        qself.position = of_trait.segments.len();
        path.segments = of_trait.segments.into_iter().chain(rest).collect();
    }
}

impl VisitMut for Resolver<'_, '_> {
    fn visit_file_mut(&mut self, file: &mut File) {
        self.scopes.enter(file.items.iter());
        visit_mut::visit_file_mut(self, file);
        self.scopes.leave();
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        self.scopes.enter(module.content.iter().flat_map(|(_, items)| items));
        visit_mut::visit_item_mod_mut(self, module);
        self.scopes.leave();
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        self.scopes.enter_block(block);
        visit_mut::visit_block_mut(self, block);
        self.scopes.leave();
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        self.resolve(path);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Path(of) = expr {
            if let Some(qself) = &mut of.qself {
                self.visit_type_mut(&mut qself.ty);
                self.resolve_qualified(qself, &mut of.path);
                return;
            }
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_type_mut(&mut self, of: &mut Type) {
        if let Type::Path(path) = of {
            if let Some(qself) = &mut path.qself {
                self.visit_type_mut(&mut qself.ty);
                self.resolve_qualified(qself, &mut path.path);
                return;
            }
            if let Some(Target::Type(target)) = path.path.segments.first().and_then(|first| {
                Some(&first.ident)
                    .filter(|_| path.path.segments.len() == 1)
                    .and_then(|name| self.scopes.find(&node::plain(name)))
            }) {
                *of = (**target).clone();
                return;
            }
        }
        visit_mut::visit_type_mut(self, of);
    }
}
