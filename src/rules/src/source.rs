// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! One text as tokens and as a tree.

use crate::nesting;
use crate::plain::plain;
use crate::protocol::{Place, Unparsed};

use proc_macro2::{LexError, Span, TokenStream};

pub enum Source {
    Tree(syn::File),
    /// The tokens are right, the grammar is not, or the tree would be too deep.
    Tokens(TokenStream, Unparsed),
    Nothing(Unparsed),
}

impl Source {
    pub fn tree(&self) -> Option<&syn::File> {
        match self {
            Source::Tree(tree) => Some(tree),
            _ => None,
        }
    }
}

pub fn place(span: Span) -> Place {
    let (start, end) = (span.start(), span.end());
    Place { line: start.line, column: start.column + 1, end_line: end.line, end_column: end.column + 1 }
}

pub fn unparsed(path: &str, span: Span, message: &str) -> Unparsed {
    let place = place(span);
    Unparsed { path: path.to_string(), line: place.line, column: place.column, message: message.to_string() }
}

/// The first line of a script is blanked, and so is the mark of the byte order, which rustc does not count.
pub fn readable(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.starts_with("#!") && !text[2..].trim_start().starts_with('[') {
        return text.find('\n').map_or(String::new(), |end| text[end..].to_string());
    }
    text.to_string()
}

pub fn read(path: &str, text: &str) -> Source {
    let mut stream: TokenStream = match readable(text).parse() {
        Ok(stream) => stream,
        Err(error) => {
            let error: LexError = error;
            return Source::Nothing(unparsed(path, error.span(), "this is no Rust token"));
        }
    };
    if let Some(span) = nesting::too_deep(&stream) {
        return Source::Tokens(stream, unparsed(path, span, "this is nested too deeply to be read"));
    }
    if text.contains("r#") {
        stream = plain(stream);
    }
    match syn::parse2(stream.clone()) {
        Ok(file) => Source::Tree(file),
        Err(error) => Source::Tokens(stream, unparsed(path, error.span(), &error.to_string())),
    }
}
