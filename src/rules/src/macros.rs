// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What stands between the brackets of a macro call, as far as it can be read as Rust.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Block, Expr, File, ImplItem, Pat, Stmt, Token};

pub enum Arguments {
    /// `println!("{}", a)`, `vec![0; n]`, `assert!(a == b)`.
    Exprs(Vec<Expr>),
    /// `matches!(a, Some(_) if b)`.
    Match(Expr, Pat, Option<Expr>),
    Stmts(Vec<Stmt>),
    Items(File),
    /// What stands in an `impl`: only a macro of the answer makes that.
    Members(Vec<ImplItem>),
    /// A language of its own.
    Tokens,
}

fn exprs(input: ParseStream) -> syn::Result<Vec<Expr>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        all.push(input.parse()?);
        if input.is_empty() {
            break;
        }
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(all)
}

fn match_arguments(input: ParseStream) -> syn::Result<(Expr, Pat, Option<Expr>)> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    let guard = match input.parse::<Option<Token![if]>>()? {
        Some(_) => Some(input.parse()?),
        None => None,
    };
    input.parse::<Option<Token![,]>>()?;
    Ok((value, pattern, guard))
}

/// `a => b, c => d`, as in the `hashmap!` of many programs.
fn pairs(input: ParseStream) -> syn::Result<Vec<Expr>> {
    let pair = |input: ParseStream| -> syn::Result<[Expr; 2]> {
        let key = input.parse()?;
        input.parse::<Token![=>]>()?;
        Ok([key, input.parse()?])
    };
    let all = Punctuated::<[Expr; 2], Token![,]>::parse_terminated_with(input, pair)?;
    Ok(all.into_iter().flatten().collect())
}

fn members(input: ParseStream) -> syn::Result<Vec<ImplItem>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        all.push(input.parse()?);
    }
    Ok(all)
}

pub fn read(name: &str, tokens: &TokenStream) -> Arguments {
    if name == "matches" || name == "assert_matches" {
        if let Ok((value, pattern, guard)) = match_arguments.parse2(tokens.clone()) {
            return Arguments::Match(value, pattern, guard);
        }
    }
    if let Ok(all) = exprs.parse2(tokens.clone()) {
        return Arguments::Exprs(all);
    }
    if let Ok(all) = pairs.parse2(tokens.clone()) {
        return Arguments::Exprs(all);
    }
    if let Ok(all) = Block::parse_within.parse2(tokens.clone()) {
        return Arguments::Stmts(all);
    }
    if let Ok(file) = syn::parse2(tokens.clone()) {
        return Arguments::Items(file);
    }
    match members.parse2(tokens.clone()) {
        Ok(all) => Arguments::Members(all),
        Err(_) => Arguments::Tokens,
    }
}
