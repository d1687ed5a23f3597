// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Reads rules in tokens that make no tree: the language of a macro, or a file that does not parse. Each rule says as
//! texts what it looks like there.

use proc_macro2::{token_stream, Delimiter, Span, TokenStream, TokenTree};

pub struct Token {
    pub text: String,
    pub span: Span,
}

/// One behind the other, brackets too. In the rules of `macro_rules!` the marks of repetition are left out, so that
/// `$list.clone()` reads as `list.clone()`. Needs no stack.
pub fn flat(stream: &TokenStream) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let mut levels: Vec<(token_stream::IntoIter, Option<Token>)> = vec![(stream.clone().into_iter(), None)];
    while let Some((rest, _)) = levels.last_mut() {
        match rest.next() {
            None => all.extend(levels.pop().and_then(|(_, closing)| closing)),
            Some(TokenTree::Group(group)) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                all.push(Token { text: open.into(), span: group.span_open() });
                let closing = Token { text: close.into(), span: group.span_close() };
                levels.push((group.stream().into_iter(), Some(closing)));
            }
            Some(TokenTree::Punct(mark)) if mark.as_char() == '$' => {}
            // 'a is one token: its name is no name of the code.
            Some(TokenTree::Ident(name)) if all.last().is_some_and(|token| token.text == "'") => {
                if let Some(mark) = all.last_mut() {
                    *mark = Token { text: format!("'{name}"), span: crate::node::joined(mark.span, name.span()) };
                }
            }
            Some(token) => all.push(Token { text: token.to_string(), span: token.span() }),
        }
    }
    all
}

/// Where the tokens are those of the pattern, which separates them by spaces; `@` stands for the argument.
pub fn find(tokens: &[Token], pattern: &str, argument: &str) -> Vec<Span> {
    let parts: Vec<&str> = pattern.split(' ').map(|part| if part == "@" { argument } else { part }).collect();
    let fits = |window: &&[Token]| window.iter().zip(&parts).all(|(token, part)| token.text == *part);
    let span = |window: &[Token]| crate::node::joined(window[0].span, window[window.len() - 1].span);
    tokens.windows(parts.len()).filter(fits).map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, pattern: &str, argument: &str) -> usize {
        find(&flat(&text.parse().unwrap()), pattern, argument).len()
    }

    #[test]
    fn patterns_are_found_between_any_spaces() {
        assert_eq!(count("a . clone ( ) + b.clone()", ". clone (", ""), 2);
        assert_eq!(count("($x:expr) => { $x.clone() }", ". clone (", ""), 1);
        assert_eq!(count("match x { _ => 1 }", "_ = >", ""), 1);
        assert_eq!(count("clone cloned", "clone", ""), 1);
        assert_eq!(count("a.find(x)", "@ (", "find"), 1);
        assert_eq!(count("&'static str", "static", ""), 0);
    }

    #[test]
    fn deep_tokens_need_no_stack() {
        assert_eq!(count(&format!("{}{}", "(".repeat(100_000), ")".repeat(100_000)), "(", ""), 100_000);
    }
}
