// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! One way through a tree, which shows every part of it to every rule that was ordered.

use crate::macros;
use crate::names::Names;
use crate::node::{self, Frame, Function, Node, Site};
use crate::order::{Limit, Order};
use crate::protocol::Place;
use crate::reading::{other_path, text_of};
use crate::resolve::{Resolver, Scopes};
use crate::source::place;
use crate::tokens;
use crate::vocabulary::Takes;

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Block, Expr, Ident, Item, Signature, Visibility};

/// Tokens that the macros of a text may make.
const MOST_MADE: usize = 50_000;

/// For each order where it was found, and where the function stands that limits it.
pub struct Findings {
    pub places: Vec<Vec<Place>>,
    pub functions: Vec<Option<Place>>,
    pub brought: Vec<Brought>,
}

/// What stands in the way of reading everything.
pub enum Brought {
    /// Another text, by `include!` or `#[path]`, and its name where that is a literal.
    Text(Span, Option<String>),
    /// A macro of the answer that makes more than can be read.
    Macro(Span),
}

impl Findings {
    pub fn new(orders: usize) -> Self {
        Findings { places: vec![Vec::new(); orders], functions: vec![None; orders], brought: Vec::new() }
    }
}

/// Names count as what they stand for; a rule that names something also finds the name as it is written.
pub fn findings(file: &syn::File, names: &Names, orders: &[&Order]) -> Findings {
    let mut first = file.clone();
    let mut scopes = Scopes::new(names);
    Resolver::new(&mut scopes).visit_file_mut(&mut first);
    let mut findings = Walker::new(orders, names, false).walk(&first);
    if !names.aliases.is_empty() && orders.iter().any(|order| order.rule.takes == Takes::Name) {
        let written = Walker::new(orders, names, true).walk(file);
        findings.places.iter_mut().zip(written.places).for_each(|(all, more)| all.extend(more));
    }
    findings
}

pub(crate) struct Walker<'a> {
    orders: &'a [&'a Order],
    pub(crate) names: &'a Names,
    pub(crate) scopes: Scopes<'a>,
    /// Only rules that name something are asked, and no name stands for another.
    pub(crate) as_written: bool,
    /// The next expression is what a call calls.
    is_callee: bool,
    pub(crate) macros: usize,
    pub(crate) left: usize,
    frames: Vec<Frame>,
    modules: Vec<String>,
    /// Of the impl or trait around.
    owner: Option<String>,
    of_trait: bool,
    pub(crate) findings: Findings,
}

fn is_of(limit: &Limit, frame: &Frame) -> bool {
    limit.name == frame.name && (limit.owner.is_none() || limit.owner == frame.owner)
}

/// Whether an order looks at what stands in these functions. Tests may do what an answer may not, and prove nothing for
/// it, unless the order names one.
fn applies(order: &Order, frames: &[Frame]) -> bool {
    match &order.limit {
        Some(limit) => frames.iter().any(|frame| is_of(limit, frame)),
        None => !frames.iter().any(|frame| frame.is_test),
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| node::path_ends_with(attribute.path(), "test"))
}

fn is_loop(expr: &Expr) -> bool {
    matches!(expr, Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_))
}

impl<'a> Walker<'a> {
    fn new(orders: &'a [&'a Order], names: &'a Names, as_written: bool) -> Self {
        Walker {
            orders,
            names,
            scopes: Scopes::new(names),
            as_written,
            is_callee: false,
            macros: 0,
            left: MOST_MADE,
            frames: Vec::new(),
            modules: Vec::new(),
            owner: None,
            of_trait: false,
            findings: Findings::new(orders.len()),
        }
    }

    fn walk(mut self, file: &syn::File) -> Findings {
        self.visit_file(file);
        self.findings
    }

    fn asks(&self, order: &Order) -> bool {
        applies(order, &self.frames) && (!self.as_written || order.rule.takes == Takes::Name)
    }

    fn show(&mut self, node: &Node) {
        for (at, order) in self.orders.iter().enumerate() {
            if !self.asks(order) {
                continue;
            }
            let site = Site { node, frames: &self.frames, argument: &order.argument, names: self.names };
            if let Some(span) = (order.rule.look)(&site) {
                self.findings.places[at].push(place(span));
            }
        }
    }

    pub(crate) fn show_tokens(&mut self, stream: &TokenStream) {
        let flat = tokens::flat(stream);
        for (at, order) in self.orders.iter().enumerate() {
            if self.asks(order) {
                for pattern in order.rule.tokens {
                    let spans = tokens::find(&flat, pattern, &order.argument);
                    self.findings.places[at].extend(spans.into_iter().map(place));
                }
            }
        }
    }

    fn show_public(&mut self, visibility: &Visibility, ident: &Ident) {
        if !matches!(visibility, Visibility::Inherited) {
            self.show(&Node::Public(ident));
        }
    }

    fn enter(&mut self, attributes: &[Attribute], signature: &Signature) {
        self.frames.push(Frame {
            name: node::plain(&signature.ident),
            owner: self.owner.clone(),
            of_trait: self.of_trait,
            modules: self.modules.clone(),
            is_test: is_test(attributes),
            loops: 0,
        });
        let frame = &self.frames[self.frames.len() - 1];
        for (function, order) in self.findings.functions.iter_mut().zip(self.orders) {
            if function.is_none() && order.limit.as_ref().is_some_and(|limit| is_of(limit, frame)) {
                *function = Some(place(signature.ident.span()));
            }
        }
    }

    /// A function inside a method belongs to no type.
    fn function(
        &mut self,
        attributes: &[Attribute],
        signature: &Signature,
        block: Option<&Block>,
        rest: impl FnOnce(&mut Self),
    ) {
        self.enter(attributes, signature);
        let outer = (self.owner.take(), std::mem::take(&mut self.of_trait));
        self.show(&Node::Function(Function { signature, block }));
        rest(self);
        (self.owner, self.of_trait) = outer;
        self.frames.pop();
    }

    fn owned(&mut self, owner: Option<String>, of_trait: bool, rest: impl FnOnce(&mut Self)) {
        let outer = (std::mem::replace(&mut self.owner, owner), std::mem::replace(&mut self.of_trait, of_trait));
        rest(self);
        (self.owner, self.of_trait) = outer;
    }

    fn item_names(&mut self, item: &Item) {
        match item {
            Item::Const(item) => self.show_public(&item.vis, &item.ident),
            Item::Enum(item) => self.show_public(&item.vis, &item.ident),
            Item::Fn(item) => self.show_public(&item.vis, &item.sig.ident),
            Item::Mod(item) => self.show_public(&item.vis, &item.ident),
            Item::Static(item) => self.show_public(&item.vis, &item.ident),
            Item::Struct(item) => self.show_public(&item.vis, &item.ident),
            Item::Trait(item) => self.show_public(&item.vis, &item.ident),
            Item::Type(item) => self.show_public(&item.vis, &item.ident),
            Item::Union(item) => self.show_public(&item.vis, &item.ident),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Walker<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        let is_callee = std::mem::take(&mut self.is_callee);
        self.show(&Node::Expr(expr));
        match expr {
            Expr::Verbatim(tokens) => self.show_tokens(tokens),
            Expr::Path(path) if !is_callee => self.show(&Node::Value(path)),
            _ => {}
        }
        let is_around = is_callee && matches!(expr, Expr::Paren(_) | Expr::Group(_) | Expr::Reference(_));
        self.is_callee = is_around || matches!(expr, Expr::Call(_));
        let loops = usize::from(is_loop(expr));
        if let Some(frame) = self.frames.last_mut() {
            frame.loops += loops;
        }
        visit::visit_expr(self, expr);
        self.is_callee = false;
        if let Some(frame) = self.frames.last_mut() {
            frame.loops -= loops;
        }
    }

    fn visit_file(&mut self, file: &'ast syn::File) {
        self.scopes.enter(file.items.iter());
        visit::visit_file(self, file);
        self.scopes.leave();
    }

    fn visit_block(&mut self, block: &'ast Block) {
        self.scopes.enter_block(block);
        visit::visit_block(self, block);
        self.scopes.leave();
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.modules.push(node::plain(&module.ident));
        self.scopes.enter(module.content.iter().flat_map(|(_, items)| items));
        visit::visit_item_mod(self, module);
        self.scopes.leave();
        self.modules.pop();
    }

    fn visit_item(&mut self, item: &'ast Item) {
        self.show(&Node::Item(item));
        self.item_names(item);
        match item {
            Item::Macro(item) if item.ident.is_some() => self.show_tokens(&item.mac.tokens),
            Item::Verbatim(tokens) => self.show_tokens(tokens),
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let owner = node::type_name(&item.self_ty);
        self.owned(owner, item.trait_.is_some(), |walker| visit::visit_item_impl(walker, item));
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.owned(Some(node::plain(&item.ident)), true, |walker| visit::visit_item_trait(walker, item));
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.attrs, &item.sig, Some(&item.block), |walker| visit::visit_item_fn(walker, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.show_public(&item.vis, &item.sig.ident);
        self.function(&item.attrs, &item.sig, Some(&item.block), |walker| visit::visit_impl_item_fn(walker, item));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.function(&item.attrs, &item.sig, item.default.as_ref(), |walker| visit::visit_trait_item_fn(walker, item));
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.show_public(&item.vis, &item.ident);
        visit::visit_impl_item_const(self, item);
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if let Some(ident) = field.ident.as_ref().filter(|_| !matches!(field.vis, Visibility::Inherited)) {
            self.show(&Node::PublicField(ident));
        }
        visit::visit_field(self, field);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.show(&Node::Macro(call));
        visit::visit_macro(self, call);
        let name = call.path.segments.last().map_or(String::new(), |segment| node::plain(&segment.ident));
        if name == "include" && !self.frames.iter().any(|frame| frame.is_test) {
            let span = call.path.span();
            self.findings.brought.push(Brought::Text(span, text_of(&call.tokens)));
        }
        if !self.read_own(&name, call) {
            self.read_arguments(macros::read(&name, &call.tokens), &call.tokens);
        }
    }

    /// What stands in brackets there has a language of its own, and only the rules on attributes know it.
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.show(&Node::Attribute(attribute));
        self.findings.brought.extend(other_path(attribute));
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.show(&Node::Arm(arm));
        visit::visit_arm(self, arm);
    }

    fn visit_fn_arg(&mut self, param: &'ast syn::FnArg) {
        self.show(&Node::Param(param));
        visit::visit_fn_arg(self, param);
    }

    fn visit_generics(&mut self, generics: &'ast syn::Generics) {
        self.show(&Node::Generics(generics));
        visit::visit_generics(self, generics);
    }

    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.show(&Node::Ident(ident));
    }

    /// Its name is no name of the code.
    fn visit_lifetime(&mut self, lifetime: &'ast syn::Lifetime) {
        self.show(&Node::Lifetime(lifetime));
    }

    fn visit_lit(&mut self, lit: &'ast syn::Lit) {
        self.show(&Node::Lit(lit));
    }

    fn visit_pat_ident(&mut self, binding: &'ast syn::PatIdent) {
        self.show(&Node::Binding(binding));
        visit::visit_pat_ident(self, binding);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.show(&Node::Path(path));
        visit::visit_path(self, path);
    }

    fn visit_type(&mut self, of: &'ast syn::Type) {
        self.show(&Node::Type(of));
        visit::visit_type(self, of);
    }
}
