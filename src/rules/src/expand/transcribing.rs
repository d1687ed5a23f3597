// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! The second half of a macro's rule with its variables put in.

use super::parts::{self, Part};
use super::{Bindings, Bound, Expansion};

use proc_macro2::{Group, Punct, Spacing, TokenStream, TokenTree};

enum Stop {
    TooMuch,
    /// A variable that repeats stands where it does not.
    Wrong,
}

/// Needs no stack of its own: groups wait in a list.
fn count(stream: &TokenStream) -> usize {
    let mut waiting = vec![stream.clone()];
    let mut all = 0;
    while let Some(stream) = waiting.pop() {
        for tree in stream {
            all += 1;
            if let TokenTree::Group(group) = tree {
                waiting.push(group.stream());
            }
        }
    }
    all
}

fn take(left: &mut usize, tokens: usize) -> Result<(), Stop> {
    *left = left.checked_sub(tokens).ok_or(Stop::TooMuch)?;
    Ok(())
}

pub(crate) fn made(body: &[Part], bindings: &Bindings, left: &mut usize) -> Expansion {
    let mut all = Vec::new();
    match put(body, bindings, left, &mut all) {
        Ok(()) => Expansion::Made(all.into_iter().collect()),
        Err(Stop::TooMuch) => Expansion::TooMuch,
        Err(Stop::Wrong) => Expansion::NoRule,
    }
}

fn put(parts: &[Part], bindings: &Bindings, left: &mut usize, all: &mut Vec<TokenTree>) -> Result<(), Stop> {
    for part in parts {
        match part {
            Part::Token(tree) => {
                take(left, 1)?;
                all.push(tree.clone());
            }
            Part::Group(delimiter, span, inner) => {
                let mut trees = Vec::new();
                put(inner, bindings, left, &mut trees)?;
                let mut group = Group::new(*delimiter, trees.into_iter().collect());
                group.set_span(*span);
                take(left, 1)?;
                all.push(group.into());
            }
            Part::Variable(name, _) => match bindings.get(name) {
                Some(Bound::One(tokens)) => {
                    take(left, count(tokens))?;
                    all.extend(tokens.clone());
                }
                Some(Bound::Many(_)) => return Err(Stop::Wrong),
                // Of a macro that this one defines.
                None => {
                    all.push(Punct::new('$', Spacing::Alone).into());
                    all.extend(name.parse::<TokenStream>().unwrap_or_default());
                }
            },
            Part::Repeat(inner, separator, _) => repeat(inner, separator, bindings, left, all)?,
        }
    }
    Ok(())
}

fn repeat(
    inner: &[Part],
    separator: &[TokenTree],
    bindings: &Bindings,
    left: &mut usize,
    all: &mut Vec<TokenTree>,
) -> Result<(), Stop> {
    let mut names = Vec::new();
    parts::variables(inner, &mut names);
    let rounds = names.iter().filter_map(|name| match bindings.get(*name) {
        Some(Bound::Many(values)) => Some(values.len()),
        _ => None,
    });
    let rounds = rounds.max().ok_or(Stop::Wrong)?;
    for round in 0..rounds {
        if round > 0 {
            take(left, separator.len())?;
            all.extend(separator.iter().cloned());
        }
        let mut here = Bindings::new();
        for name in &names {
            let value = match bindings.get(*name) {
                Some(Bound::Many(values)) => values.get(round).ok_or(Stop::Wrong)?,
                Some(one) => one,
                None => continue,
            };
            here.insert(name.to_string(), value.clone());
        }
        take(left, 1)?;
        put(inner, &here, left, all)?;
    }
    Ok(())
}
