// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! The two halves of a macro's rule: tokens, variables and repetitions. Calls itself once for each level of brackets,
//! which `nesting` bounds.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use std::iter::Peekable;

pub(crate) enum Part {
    /// No group.
    Token(TokenTree),
    Group(Delimiter, Span, Vec<Part>),
    /// `$name:fragment`, or `$name` where it is used.
    Variable(String, String),
    /// `$( … ) separator op`.
    Repeat(Vec<Part>, Vec<TokenTree>, char),
}

type Trees = Peekable<proc_macro2::token_stream::IntoIter>;

pub(crate) fn of_pattern(stream: &TokenStream) -> Vec<Part> {
    parts(stream, true)
}

pub(crate) fn of_body(stream: &TokenStream) -> Vec<Part> {
    parts(stream, false)
}

fn is_operator(tree: &TokenTree) -> Option<char> {
    match tree {
        TokenTree::Punct(mark) if matches!(mark.as_char(), '*' | '+' | '?') => Some(mark.as_char()),
        _ => None,
    }
}

/// What stands between the rounds of a repetition, and how often there may be one.
fn repetition(trees: &mut Trees) -> (Vec<TokenTree>, char) {
    let mut separator = Vec::new();
    while let Some(tree) = trees.next() {
        match is_operator(&tree) {
            // `$(…)+*` is separated by `+`.
            Some(_) if separator.is_empty() && trees.peek().is_some_and(|next| is_operator(next).is_some()) => {
                separator.push(tree);
            }
            Some(operator) => return (separator, operator),
            None => separator.push(tree),
        }
    }
    (separator, '*')
}

/// The word behind a colon.
fn fragment(trees: &mut Trees) -> String {
    trees.next();
    trees.next().map_or(String::new(), |tree| tree.to_string())
}

fn parts(stream: &TokenStream, is_pattern: bool) -> Vec<Part> {
    let mut trees = stream.clone().into_iter().peekable();
    let mut all = Vec::new();
    while let Some(tree) = trees.next() {
        let is_dollar = matches!(&tree, TokenTree::Punct(mark) if mark.as_char() == '$');
        match (tree, is_dollar) {
            (TokenTree::Group(group), _) => {
                all.push(Part::Group(group.delimiter(), group.span(), parts(&group.stream(), is_pattern)));
            }
            (tree, false) => all.push(Part::Token(tree)),
            (dollar, true) => match trees.peek() {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                    let group: Group = group.clone();
                    trees.next();
                    let inner = parts(&group.stream(), is_pattern);
                    let (separator, operator) = repetition(&mut trees);
                    all.push(Part::Repeat(inner, separator, operator));
                }
                Some(TokenTree::Ident(name)) if name == "crate" => {}
                Some(TokenTree::Ident(name)) => {
                    let name = name.to_string();
                    trees.next();
                    let of = if is_pattern { fragment(&mut trees) } else { String::new() };
                    all.push(Part::Variable(name, of));
                }
                _ => all.push(Part::Token(dollar)),
            },
        }
    }
    all
}

/// The variables of these parts, those of repetitions too.
pub(crate) fn variables<'p>(parts: &'p [Part], all: &mut Vec<&'p str>) {
    for part in parts {
        match part {
            Part::Variable(name, _) => all.push(name),
            Part::Group(_, _, inner) | Part::Repeat(inner, _, _) => variables(inner, all),
            Part::Token(_) => {}
        }
    }
}
