// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Asks the compiler what a variable may be used for behind each statement: copies of its function, each with one probe,
//! beside the function itself. What the compiler says of a copy is the answer to its probe.

mod points;
mod program;
pub mod protocol;
mod scopes;

use crate::source::{self, Source};

use protocol::{ProbePlan, ProbeRequest, Refusal};

use proc_macro2::{TokenStream, TokenTree};
use std::ops::Range;

/// Behind that many statements at most: a function that has more is none that somebody reads at once.
const MOST_POINTS: usize = 80;
/// Of the program with its copies; the runner takes no longer text.
const LONGEST_PROGRAM: usize = 1024 * 1024;

/// The byte of a place, or the end of its line where the line is shorter. Lines and columns begin with 1; columns count
/// characters.
fn byte_at(text: &str, line: usize, column: usize) -> Option<usize> {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n');
    for _ in 1..line.max(1) {
        start += lines.next()?.len();
    }
    let shown = lines.next().unwrap_or("").trim_end_matches(['\n', '\r']);
    Some(start + shown.char_indices().nth(column.max(1) - 1).map_or(shown.len(), |(at, _)| at))
}

/// The name at a byte, which may also be the one that ends there.
fn name_at(tokens: TokenStream, at: usize) -> Option<Range<usize>> {
    let mut found = None;
    for token in tokens {
        let range = token.span().byte_range();
        match token {
            TokenTree::Group(group) if range.start <= at && at <= range.end => {
                found = name_at(group.stream(), at).or(found);
            }
            TokenTree::Ident(_) if range.start <= at && at <= range.end => found = Some(range),
            _ => {}
        }
    }
    found
}

pub fn probes(request: &ProbeRequest) -> Result<ProbePlan, Refusal> {
    let text = source::readable(&request.text);
    // A mark of the byte order or the first line of a script, which are not read.
    let skipped = request.text.len() - text.len();
    let at = byte_at(&request.text, request.line, request.column).ok_or(Refusal::NoVariable)?;
    let at = at.checked_sub(skipped).ok_or(Refusal::NoVariable)?;
    let Source::Tree(tree) = source::read("", &text) else { return Err(Refusal::Unparsed) };
    let tokens: TokenStream = text.parse().map_err(|_| Refusal::Unparsed)?;
    let name = name_at(tokens, at).ok_or(Refusal::NoVariable)?;
    let function = scopes::function_at(&tree, name.start)?;
    let binding = function.binding(&text, &name).ok_or(Refusal::NoVariable)?;
    let points = function.points_of(&binding);
    if points.is_empty() {
        return Err(Refusal::NoPlace);
    }
    if points.len() > MOST_POINTS {
        return Err(Refusal::TooLong);
    }
    let plan = program::plan(&request.text, skipped, &function, &binding, &points, request.through);
    if plan.text.len() > LONGEST_PROGRAM {
        return Err(Refusal::TooLong);
    }
    Ok(plan)
}
