// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Whether the arguments of a call fit the pattern of a macro's rule, and what its variables stand for then.

use super::parts::{self, Part};
use super::{fragments, Bindings, Bound};

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::Result;

pub(crate) fn bindings(pattern: &[Part], arguments: &TokenStream) -> Option<Bindings> {
    all_of(pattern, arguments.clone()).ok()
}

/// The pattern must take every token.
fn all_of(pattern: &[Part], tokens: TokenStream) -> Result<Bindings> {
    let mut bindings = Bindings::new();
    let parser = |input: ParseStream| parts_of(pattern, input, &mut bindings);
    parser.parse2(tokens)?;
    Ok(bindings)
}

fn is_same(one: &TokenTree, other: &TokenTree) -> bool {
    match (one, other) {
        (TokenTree::Punct(one), TokenTree::Punct(other)) => one.as_char() == other.as_char(),
        (one, other) => one.to_string() == other.to_string(),
    }
}

fn token(wanted: &TokenTree, input: ParseStream) -> Result<()> {
    let found: TokenTree = input.parse()?;
    if is_same(wanted, &found) {
        return Ok(());
    }
    Err(syn::Error::new(found.span(), "another token is wanted"))
}

fn parts_of(pattern: &[Part], input: ParseStream, bindings: &mut Bindings) -> Result<()> {
    for part in pattern {
        match part {
            Part::Token(wanted) => token(wanted, input)?,
            Part::Variable(name, fragment) => {
                bindings.insert(name.clone(), Bound::One(fragments::taken(fragment, input)?));
            }
            Part::Group(delimiter, _, inner) => {
                let found: TokenTree = input.parse()?;
                match found {
                    TokenTree::Group(group) if group.delimiter() == *delimiter => {
                        bindings.extend(all_of(inner, group.stream())?);
                    }
                    other => return Err(syn::Error::new(other.span(), "a bracket is wanted")),
                }
            }
            Part::Repeat(inner, separator, operator) => repeat(inner, separator, *operator, input, bindings)?,
        }
    }
    Ok(())
}

fn round(inner: &[Part], separator: &[TokenTree], input: ParseStream) -> Result<Bindings> {
    let mut bindings = Bindings::new();
    separator.iter().try_for_each(|wanted| token(wanted, input))?;
    parts_of(inner, input, &mut bindings)?;
    Ok(bindings)
}

fn repeat(
    inner: &[Part],
    separator: &[TokenTree],
    operator: char,
    input: ParseStream,
    bindings: &mut Bindings,
) -> Result<()> {
    let mut rounds: Vec<Bindings> = Vec::new();
    while !input.is_empty() && (operator != '?' || rounds.is_empty()) {
        let ahead = input.fork();
        let between = if rounds.is_empty() { &[] } else { separator };
        let Ok(found) = round(inner, between, &ahead) else { break };
        if ahead.cursor() == input.cursor() {
            break;
        }
        input.advance_to(&ahead);
        rounds.push(found);
    }
    if operator == '+' && rounds.is_empty() {
        return Err(input.error("one round at least is wanted"));
    }
    let mut names = Vec::new();
    parts::variables(inner, &mut names);
    for name in names {
        let values = rounds.iter_mut().filter_map(|round| round.remove(name)).collect();
        bindings.insert(name.to_string(), Bound::Many(values));
    }
    Ok(())
}
