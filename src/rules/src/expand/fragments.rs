// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! The tokens that a fragment of a macro's pattern takes: `expr`, `ident`, `tt` and the others.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Block, Expr, Ident, Item, Lifetime, Lit, Meta, Pat, Path, Result, Token, Type, Visibility};

/// Operators that are one token for `tt`, the longest first.
const OPERATORS: &[&str] = &[
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "<<", ">>", "..",
];

fn between(mut from: Cursor, to: Cursor) -> TokenStream {
    let mut all = Vec::new();
    while from != to {
        let Some((tree, next)) = from.token_tree() else { break };
        all.push(tree);
        from = next;
    }
    all.into_iter().collect()
}

fn skip(input: ParseStream, count: usize) -> Result<()> {
    for _ in 0..count {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// How many marks from here on are one operator or the front of a lifetime.
fn marks(input: ParseStream) -> usize {
    let mut text = String::new();
    let mut cursor = input.cursor();
    while let Some((mark, next)) = cursor.punct().filter(|_| text.len() < 3) {
        if mark.as_char() == '\'' {
            return 2;
        }
        text.push(mark.as_char());
        cursor = next;
        if mark.spacing() == Spacing::Alone {
            break;
        }
    }
    OPERATORS.iter().find(|operator| text.starts_with(**operator)).map_or(1, |operator| operator.len())
}

/// Up to the next `;`, which it does not take.
fn skip_let(input: ParseStream) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![;]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

fn skip_statement(input: ParseStream) -> Result<()> {
    if input.peek(Token![let]) {
        return skip_let(input);
    }
    if input.fork().parse::<Item>().is_ok() {
        return input.parse::<Item>().map(drop);
    }
    input.parse::<Expr>().map(drop)
}

fn skip_meta(input: ParseStream) -> Result<()> {
    if input.peek(Token![unsafe]) {
        return skip(input, 2);
    }
    input.parse::<Meta>().map(drop)
}

fn skip_literal(input: ParseStream) -> Result<()> {
    input.parse::<Option<Token![-]>>()?;
    input.parse::<Lit>().map(drop)
}

fn skip_fragment(fragment: &str, input: ParseStream) -> Result<()> {
    match fragment {
        "ident" => input.call(Ident::parse_any).map(drop),
        "expr" | "expr_2021" => input.parse::<Expr>().map(drop),
        "ty" => input.parse::<Type>().map(drop),
        "path" => input.parse::<Path>().map(drop),
        "pat" => Pat::parse_multi_with_leading_vert(input).map(drop),
        "pat_param" => Pat::parse_single(input).map(drop),
        "stmt" => skip_statement(input),
        "block" => input.parse::<Block>().map(drop),
        "item" => input.parse::<Item>().map(drop),
        "meta" => skip_meta(input),
        "literal" => skip_literal(input),
        "lifetime" => input.parse::<Lifetime>().map(drop),
        "vis" => input.parse::<Visibility>().map(drop),
        "tt" => skip(input, marks(input)),
        _ => Err(input.error("this is no fragment")),
    }
}

/// The tokens of one fragment. An expression stays one, whatever stands around it where it is put.
pub(crate) fn taken(fragment: &str, input: ParseStream) -> Result<TokenStream> {
    let start = input.cursor();
    skip_fragment(fragment, input)?;
    let tokens = between(start, input.cursor());
    let is_one = tokens.clone().into_iter().nth(1).is_none();
    if !fragment.starts_with("expr") || is_one {
        return Ok(tokens);
    }
    let span = tokens.clone().into_iter().next().map(|tree| tree.span());
    let mut group = Group::new(Delimiter::None, tokens);
    if let Some(span) = span {
        group.set_span(span);
    }
    Ok(TokenTree::from(group).into())
}
