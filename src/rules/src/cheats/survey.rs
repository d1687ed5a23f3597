// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What of an answer can be made into a cheat: its functions, the last arms of its matches, what it hands on.

use super::constants::constants;
use super::edit::Edit;
use crate::macros::{self, Arguments};
use crate::node;

use proc_macro2::Span;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, FieldValue, FnArg, Pat, ReturnType, Signature, Type};

/// What a value of a test becomes on its way back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    Nothing,
    Reference,
    Vec,
    Other,
}

/// A function with a body, outside of tests.
pub struct Function {
    pub name: String,
    /// With its type or trait in front, as messages have it.
    pub title: String,
    pub line: usize,
    /// With both braces.
    pub body: Range<usize>,
    pub gives: Gives,
    pub constants: Vec<String>,
    /// Those that could be given back as they are.
    pub parameters: Vec<String>,
}

pub struct Place {
    pub function: String,
    pub line: usize,
    pub edit: Edit,
}

#[derive(Default)]
pub struct Survey {
    pub functions: Vec<Function>,
    pub last_arms: Vec<Place>,
    pub handed_on: Vec<Place>,
    /// Bytes of the body of `main`.
    pub main: Option<Range<usize>>,
}

/// Of a file and the text that it was read from. `with_main` is false where nobody runs it: then nothing in it is a
/// cheat.
pub fn survey(file: &syn::File, text: &str, with_main: bool) -> Survey {
    let mut surveyor =
        Surveyor { text, with_main, owner: None, titles: Vec::new(), copied: Vec::new(), survey: Survey::default() };
    surveyor.visit_file(file);
    surveyor.survey
}

struct Surveyor<'t> {
    text: &'t str,
    with_main: bool,
    owner: Option<String>,
    /// Of the functions around.
    titles: Vec<String>,
    /// Parameters of the function around that are copied anyway.
    copied: Vec<String>,
    survey: Survey,
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        node::path_ends_with(attribute.path(), "test")
            || matches!(&attribute.meta, syn::Meta::List(list)
                if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
    })
}

fn named(input: &FnArg) -> Option<(String, &Type)> {
    let FnArg::Typed(input) = input else { return None };
    let Pat::Ident(binding) = &*input.pat else { return None };
    Some((binding.ident.to_string(), &*input.ty))
}

fn parameters(signature: &Signature) -> Vec<(String, &Type)> {
    signature.inputs.iter().filter_map(named).collect()
}

/// Numbers, truth values and characters: a `.clone()` behind them is no cheat.
fn is_copied(of: &Type) -> bool {
    let is_word = |of: &str| matches!(of, "bool" | "char" | "f32" | "f64");
    match node::type_name(of) {
        Some(name) => is_word(&name) || constants(of) == ["0", "1"],
        None => false,
    }
}

fn is_variable(expr: &Expr) -> bool {
    match expr {
        Expr::Path(path) => path
            .path
            .get_ident()
            .is_some_and(|ident| ident.to_string().starts_with(|first: char| first.is_lowercase() || first == '_')),
        Expr::Field(field) => is_variable(&field.base),
        _ => false,
    }
}

fn gives(of: Option<&Type>) -> Gives {
    match of {
        None => Gives::Nothing,
        Some(Type::Tuple(parts)) if parts.elems.is_empty() => Gives::Nothing,
        Some(Type::Reference(_)) => Gives::Reference,
        Some(of) if node::type_name(of).as_deref() == Some("Vec") => Gives::Vec,
        Some(_) => Gives::Other,
    }
}

fn is_catch_all(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(binding) => binding.subpat.is_none() && !binding.ident.to_string().starts_with(char::is_uppercase),
        _ => false,
    }
}

impl Surveyor<'_> {
    /// As it is written, without spaces.
    fn written(&self, of: &Type) -> String {
        self.text.get(of.span().byte_range()).unwrap_or_default().split_whitespace().collect()
    }

    fn place(&self, span: Span, edit: Edit) -> Option<Place> {
        let function = self.titles.last()?.clone();
        Some(Place { function, line: span.start().line, edit })
    }

    fn hand_on(&mut self, expr: &Expr) {
        let value = match expr {
            Expr::Reference(reference) => &reference.expr,
            other => other,
        };
        let is_copied = matches!(value, Expr::Path(path)
            if path.path.get_ident().is_some_and(|ident| self.copied.iter().any(|name| ident == name)));
        if is_variable(value) && !is_copied {
            let place = self.place(value.span(), Edit::behind(value.span(), ".clone()"));
            self.survey.handed_on.extend(place);
        }
    }

    fn note(&mut self, title: &str, signature: &Signature, block: &Block) {
        let of = match &signature.output {
            ReturnType::Default => None,
            ReturnType::Type(_, of) => Some(&**of),
        };
        let gives = gives(of);
        let given = of.map(|of| self.written(of));
        let mut same: Vec<String> = parameters(signature)
            .into_iter()
            .filter(|(_, of)| Some(self.written(of)) == given)
            .map(|(name, _)| name)
            .collect();
        if given.as_deref() == Some("Self") && signature.receiver().is_some_and(|own| own.reference.is_none()) {
            same.push("self".into());
        }
        let braces = block.brace_token.span;
        let body = braces.open().byte_range().start..braces.close().byte_range().end;
        if signature.ident == "main" && title == "main" {
            self.survey.main = Some(body.clone());
        }
        self.survey.functions.push(Function {
            name: signature.ident.to_string(),
            title: title.to_string(),
            line: signature.ident.span().start().line,
            body,
            gives,
            constants: of.filter(|_| gives != Gives::Nothing).map(constants).unwrap_or_default(),
            parameters: same,
        });
    }

    fn function(&mut self, attributes: &[Attribute], signature: &Signature, block: Option<&Block>) {
        let Some(block) = block.filter(|_| !is_test(attributes)) else { return };
        let name = signature.ident.to_string();
        if name == "main" && self.owner.is_none() && !self.with_main {
            return;
        }
        let title = self.owner.as_ref().map_or(name.clone(), |owner| format!("{owner}::{name}"));
        self.note(&title, signature, block);
        let owner = self.owner.take();
        let copied = parameters(signature).into_iter().filter(|(_, of)| is_copied(of)).map(|(name, _)| name).collect();
        let outer = std::mem::replace(&mut self.copied, copied);
        self.titles.push(title);
        self.visit_block(block);
        self.titles.pop();
        self.copied = outer;
        self.owner = owner;
    }

    fn owned(&mut self, owner: Option<String>, rest: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.owner, owner);
        rest(self);
        self.owner = outer;
    }

    /// A name that fits everything loses its condition instead, so that its arm still knows it.
    fn last_arm(&mut self, expr: &syn::ExprMatch) {
        let Some(last) = expr.arms.last().filter(|_| expr.arms.len() > 1) else { return };
        let pattern = last.pat.span();
        let guard = last.guard.as_ref().map(|(_, guard)| guard.span().byte_range().end);
        let edit = match (is_catch_all(&last.pat), guard) {
            (true, None) => return,
            (true, Some(end)) => Edit::replace(pattern.byte_range().end..end, ""),
            (false, guard) => {
                let range = pattern.byte_range();
                Edit::replace(range.start..guard.unwrap_or(range.end), "_")
            }
        };
        let place = self.place(pattern, edit);
        self.survey.last_arms.extend(place);
    }
}

impl<'ast> Visit<'ast> for Surveyor<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.attrs, &item.sig, Some(&item.block));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.attrs, &item.sig, Some(&item.block));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.function(&item.attrs, &item.sig, item.default.as_ref());
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.owned(node::type_name(&item.self_ty), |surveyor| visit::visit_item_impl(surveyor, item));
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.owned(Some(item.ident.to_string()), |surveyor| visit::visit_item_trait(surveyor, item));
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            let name = item.ident.to_string();
            self.owned(Some(name), |surveyor| visit::visit_item_mod(surveyor, item));
        }
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Call(call) => call.args.iter().for_each(|argument| self.hand_on(argument)),
            Expr::MethodCall(call) => {
                if call.method.to_string().starts_with("into_") {
                    self.hand_on(&call.receiver);
                }
                call.args.iter().for_each(|argument| self.hand_on(argument));
            }
            Expr::ForLoop(each) => self.hand_on(&each.expr),
            Expr::Match(expr) => self.last_arm(expr),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            self.hand_on(&init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_field_value(&mut self, field: &'ast FieldValue) {
        if field.colon_token.is_some() {
            self.hand_on(&field.expr);
        } else if let syn::Member::Named(name) = &field.member {
            let place = self.place(name.span(), Edit::behind(name.span(), format!(": {name}.clone()")));
            self.survey.handed_on.extend(place);
        }
        visit::visit_field_value(self, field);
    }

    /// What a macro prints or compares is only looked at.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let name = call.path.segments.last().map_or(String::new(), |segment| segment.ident.to_string());
        match macros::read(&name, &call.tokens) {
            Arguments::Exprs(all) => {
                if name == "vec" {
                    all.iter().for_each(|expr| self.hand_on(expr));
                }
                all.iter().for_each(|expr| self.visit_expr(expr));
            }
            Arguments::Match(value, _, guard) => {
                self.visit_expr(&value);
                guard.iter().for_each(|guard| self.visit_expr(guard));
            }
            Arguments::Stmts(all) => all.iter().for_each(|stmt| self.visit_stmt(stmt)),
            Arguments::Items(_) | Arguments::Members(_) | Arguments::Tokens => {}
        }
    }
}
