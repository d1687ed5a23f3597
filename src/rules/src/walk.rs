// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! One way through a tree, which shows every part of it to every rule that was ordered.

use crate::macros::{self, Arguments};
use crate::node::{self, Frame, Function, Node, Site};
use crate::order::{Limit, Order};
use crate::protocol::Place;
use crate::source::place;
use crate::tokens;

use proc_macro2::TokenStream;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, Ident, Item, Signature, Visibility};

/// For each order where it was found, and where the function stands that limits it.
pub struct Findings {
    pub places: Vec<Vec<Place>>,
    pub functions: Vec<Option<Place>>,
}

impl Findings {
    pub fn new(orders: usize) -> Self {
        Findings { places: vec![Vec::new(); orders], functions: vec![None; orders] }
    }
}

pub fn findings(file: &syn::File, orders: &[&Order]) -> Findings {
    let mut walker =
        Walker { orders, frames: Vec::new(), owner: None, of_trait: false, findings: Findings::new(orders.len()) };
    walker.visit_file(file);
    walker.findings
}

struct Walker<'a> {
    orders: &'a [&'a Order],
    frames: Vec<Frame>,
    /// Of the impl or trait around.
    owner: Option<String>,
    of_trait: bool,
    findings: Findings,
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

impl Walker<'_> {
    fn show(&mut self, node: &Node) {
        for (at, order) in self.orders.iter().enumerate() {
            if !applies(order, &self.frames) {
                continue;
            }
            let site = Site { node, frames: &self.frames, argument: &order.argument };
            if let Some(span) = (order.rule.look)(&site) {
                self.findings.places[at].push(place(span));
            }
        }
    }

    fn show_tokens(&mut self, stream: &TokenStream) {
        let flat = tokens::flat(stream);
        for (at, order) in self.orders.iter().enumerate() {
            if applies(order, &self.frames) {
                for pattern in order.rule.tokens {
                    let spans = tokens::find(&flat, pattern, &order.argument);
                    self.findings.places[at].extend(spans.into_iter().map(place));
                }
            }
        }
    }

    fn show_handed_on<'e>(&mut self, arguments: impl Iterator<Item = &'e Expr>) {
        for argument in arguments {
            if let Expr::Path(path) = argument {
                self.show(&Node::HandedOn(&path.path));
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
            name: signature.ident.to_string().trim_start_matches("r#").to_string(),
            owner: self.owner.clone(),
            of_trait: self.of_trait,
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
        self.show(&Node::Expr(expr));
        match expr {
            Expr::Verbatim(tokens) => self.show_tokens(tokens),
            Expr::Call(call) => self.show_handed_on(call.args.iter()),
            Expr::MethodCall(call) => self.show_handed_on(call.args.iter()),
            _ => {}
        }
        let loops = usize::from(is_loop(expr));
        if let Some(frame) = self.frames.last_mut() {
            frame.loops += loops;
        }
        visit::visit_expr(self, expr);
        if let Some(frame) = self.frames.last_mut() {
            frame.loops -= loops;
        }
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
        self.owned(Some(item.ident.to_string()), true, |walker| visit::visit_item_trait(walker, item));
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
        let name = call.path.segments.last().map_or(String::new(), |segment| segment.ident.to_string());
        match macros::read(&name, &call.tokens) {
            Arguments::Exprs(all) => all.iter().for_each(|expr| self.visit_expr(expr)),
            Arguments::Match(value, pattern, guard) => {
                self.visit_expr(&value);
                self.visit_pat(&pattern);
                guard.iter().for_each(|guard| self.visit_expr(guard));
            }
            Arguments::Stmts(all) => all.iter().for_each(|stmt| self.visit_stmt(stmt)),
            Arguments::Items(file) => self.visit_file(&file),
            Arguments::Tokens => self.show_tokens(&call.tokens),
        }
    }

    /// What stands in brackets there has a language of its own, and only the rules on attributes know it.
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.show(&Node::Attribute(attribute));
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
