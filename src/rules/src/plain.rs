// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! `x.r#unwrap()` calls `unwrap`: the mark is taken off every name that is none without it only in some editions.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};

/// Here the mark changes what a text means: strict, reserved and weak keywords of all editions.
const KEYWORDS: &[&str] = &[
    "abstract",
    "as",
    "async",
    "auto",
    "await",
    "become",
    "box",
    "break",
    "builtin",
    "const",
    "continue",
    "crate",
    "default",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "macro_rules",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "raw",
    "ref",
    "return",
    "safe",
    "self",
    "Self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

fn plain_tree(tree: TokenTree) -> TokenTree {
    match tree {
        TokenTree::Group(group) => {
            let mut made = Group::new(group.delimiter(), plain(group.stream()));
            made.set_span(group.span());
            made.into()
        }
        TokenTree::Ident(ident) => match ident.to_string().strip_prefix("r#") {
            Some(name) if !KEYWORDS.contains(&name) => Ident::new(name, ident.span()).into(),
            _ => ident.into(),
        },
        other => other,
    }
}

/// Every token keeps its place. Calls itself once for each level of brackets, which `nesting` bounds.
pub fn plain(stream: TokenStream) -> TokenStream {
    stream.into_iter().map(plain_tree).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_where_they_mean_nothing() {
        let text = |source: &str| plain(source.parse().unwrap()).to_string();
        assert_eq!(text("r#unwrap (r#a , [r#b])"), "unwrap (a , [b])");
        assert_eq!(text("r#type r#match r#gen"), "r#type r#match r#gen");
        assert_eq!(text("r#\"r#a\"#"), "r#\"r#a\"#");
    }
}
