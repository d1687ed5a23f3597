// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What a walk reads that is no tree yet: the arguments of macros, and what macros of the answer make; and what brings in
//! texts that it does not read.

use crate::expand::{self, Expansion};
use crate::macros::{self, Arguments};
use crate::nesting;
use crate::resolve::Resolver;
use crate::tokens;
use crate::walk::{Brought, Walker};

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Block, Expr, ExprLit, Lit, Macro, Meta};

/// Macros that call macros.
const DEEPEST_MACRO: usize = 24;

impl Walker<'_> {
    fn resolved<T>(&mut self, mut part: T, visit: impl FnOnce(&mut dyn VisitMut, &mut T)) -> T {
        if !self.as_written {
            visit(&mut Resolver::new(&mut self.scopes), &mut part);
        }
        part
    }

    pub(crate) fn read_arguments(&mut self, arguments: Arguments, tokens: &TokenStream) {
        match arguments {
            Arguments::Exprs(all) => all.into_iter().for_each(|expr| {
                let expr = self.resolved(expr, |resolver, part| resolver.visit_expr_mut(part));
                self.visit_expr(&expr);
            }),
            Arguments::Match(value, pattern, guard) => {
                for expr in std::iter::once(value).chain(guard) {
                    let expr = self.resolved(expr, |resolver, part| resolver.visit_expr_mut(part));
                    self.visit_expr(&expr);
                }
                let pattern = self.resolved(pattern, |resolver, part| resolver.visit_pat_mut(part));
                self.visit_pat(&pattern);
            }
            Arguments::Stmts(stmts) => {
                let block = Block { brace_token: syn::token::Brace::default(), stmts };
                let block = self.resolved(block, |resolver, part| resolver.visit_block_mut(part));
                self.visit_block(&block);
            }
            Arguments::Items(file) => {
                let file = self.resolved(file, |resolver, part| resolver.visit_file_mut(part));
                self.visit_file(&file);
            }
            Arguments::Members(members) => members.into_iter().for_each(|member| {
                let member = self.resolved(member, |resolver, part| resolver.visit_impl_item_mut(part));
                self.visit_impl_item(&member);
            }),
            Arguments::Tokens => self.show_tokens(tokens),
        }
    }

    /// What a macro of the answer makes is read in the place of its arguments. False where it is none, or makes nothing.
    pub(crate) fn read_own(&mut self, name: &str, call: &Macro) -> bool {
        let Some(definitions) = self.names.macros.get(name) else { return false };
        let span = call.path.segments.last().map_or_else(Span::call_site, |segment| segment.ident.span());
        let made = match expand::expanded(definitions, &call.tokens, &mut self.left) {
            Expansion::Made(_) if self.macros >= DEEPEST_MACRO => None,
            Expansion::Made(made) => Some(made).filter(|made| nesting::too_deep(made).is_none()),
            Expansion::NoRule => return false,
            Expansion::TooMuch => None,
        };
        let Some(made) = made else {
            self.findings.brought.push(Brought::Macro(span));
            return false;
        };
        self.macros += 1;
        self.read_arguments(macros::read("", &made), &made);
        self.macros -= 1;
        true
    }
}

pub(crate) fn text_of(tokens: &TokenStream) -> Option<String> {
    syn::parse2::<syn::LitStr>(tokens.clone()).ok().map(|text| text.value())
}

/// `#[path = "…"]`, also behind `cfg_attr`.
pub(crate) fn other_path(attribute: &Attribute) -> Option<Brought> {
    let meta = &attribute.meta;
    let span = attribute.path().span();
    match meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Brought::Text(span, Some(text.value()))),
            _ => Some(Brought::Text(span, None)),
        },
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let flat = tokens::flat(&list.tokens);
            tokens::find(&flat, "path =", "").into_iter().next().map(|span| Brought::Text(span, None))
        }
        _ => None,
    }
}
