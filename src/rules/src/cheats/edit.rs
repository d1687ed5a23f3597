// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Pieces of a text that become others.

use crate::protocol::Cheat;

use proc_macro2::Span;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the text; empty where something is only put in.
    pub range: Range<usize>,
    pub text: String,
}

impl Edit {
    pub fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        Edit { range, text: text.into() }
    }

    pub fn behind(span: Span, text: impl Into<String>) -> Self {
        let end = span.byte_range().end;
        Edit { range: end..end, text: text.into() }
    }
}

/// The text that cheats are made of.
pub struct Draft<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

impl Draft<'_> {
    /// Edits that overlap an earlier one are left out: an argument of an argument is copied with it.
    fn changed(&self, edits: &[Edit]) -> String {
        let mut sorted: Vec<&Edit> = edits.iter().collect();
        sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut out = String::with_capacity(self.text.len() + 64);
        let mut at = 0;
        for edit in sorted {
            if edit.range.start < at || edit.range.end > self.text.len() {
                continue;
            }
            out.push_str(&self.text[at..edit.range.start]);
            out.push_str(&edit.text);
            at = edit.range.end;
        }
        out.push_str(&self.text[at..]);
        out
    }

    pub fn cheat(&self, name: &'static str, function: &str, line: usize, edits: &[Edit]) -> Cheat {
        self.program(name, function, line, self.changed(edits))
    }

    /// With a text of its own in the place of this one.
    pub fn program(&self, name: &'static str, function: &str, line: usize, text: String) -> Cheat {
        Cheat { name, function: function.to_string(), path: self.path.to_string(), line, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_in_their_places() {
        let draft = Draft { path: "", text: "über f(a, b)" };
        let edits = [Edit::replace(11..12, "1"), Edit::replace(8..9, "x"), Edit::replace(8..8, "&")];
        assert_eq!(draft.changed(&edits), "über f(&x, 1)");
    }

    #[test]
    fn what_overlaps_is_left_out() {
        let draft = Draft { path: "", text: "f(g(a))" };
        assert_eq!(draft.changed(&[Edit::replace(2..6, "1"), Edit::replace(4..5, "2")]), "f(1)");
        assert_eq!(draft.changed(&[Edit::replace(5..9, "2")]), "f(g(a))");
    }
}
