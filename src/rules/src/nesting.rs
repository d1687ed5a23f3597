// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Bounds how deep a syntax tree can become, before it is made: parser, visitor and destructor all call themselves.

use proc_macro2::{token_stream, Delimiter, Span, TokenStream, TokenTree};

/// A tree has no more levels than one path through the tokens has steps. Programs written by people stay below 500.
const DEEPEST: usize = 3_000;
const MOST_GROUPS: usize = 128;

/// One group of tokens that is being read, with the length of what may still become one nested thing.
struct Level {
    rest: token_stream::IntoIter,
    above: usize,
    run: usize,
    /// After `<` or `|` a comma may stand inside one nested thing: in a type, or between the parameters of a closure.
    commas_nest: bool,
    after_braces: bool,
}

impl Level {
    fn new(stream: TokenStream, above: usize) -> Self {
        Level { rest: stream.into_iter(), above, run: 0, commas_nest: false, after_braces: false }
    }

    fn reset(&mut self) {
        self.run = 0;
        self.commas_nest = false;
    }

    /// After `}` a word begins the next statement or item, but for those that carry on with the same one.
    fn begin(&mut self, token: &TokenTree) {
        let ends = match token {
            TokenTree::Ident(word) => !["else", "as", "in"].iter().any(|other| word == other),
            TokenTree::Punct(mark) => mark.as_char() == '#',
            _ => true,
        };
        if self.after_braces && ends {
            self.reset();
        }
        self.after_braces = false;
        self.run += 1;
    }

    fn read_mark(&mut self, mark: char) {
        match mark {
            ';' => self.reset(),
            ',' if !self.commas_nest => self.run = 0,
            '<' | '|' => self.commas_nest = true,
            _ => {}
        }
    }
}

/// Where it becomes too deep, if it does. Needs no stack of its own.
pub fn too_deep(stream: &TokenStream) -> Option<Span> {
    let mut levels = vec![Level::new(stream.clone(), 0)];
    while let Some(level) = levels.last_mut() {
        let Some(token) = level.rest.next() else {
            levels.pop();
            continue;
        };
        level.begin(&token);
        let depth = level.above + level.run;
        if depth > DEEPEST {
            return Some(token.span());
        }
        match token {
            TokenTree::Punct(mark) => level.read_mark(mark.as_char()),
            TokenTree::Group(group) => {
                level.after_braces = group.delimiter() == Delimiter::Brace;
                levels.push(Level::new(group.stream(), depth));
                if levels.len() > MOST_GROUPS {
                    return Some(group.span());
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_too_deep(text: &str) -> bool {
        too_deep(&text.parse().unwrap()).is_some()
    }

    #[test]
    fn long_programs_are_not_deep() {
        assert!(!is_too_deep(&"fn f(a: Vec<u8>, b: u8) -> u8 { let x = a[1]; g(x, |y| y + 1) }\n".repeat(2_000)));
        assert!(!is_too_deep(&format!("fn f() -> u8 {{ match x {{ {} }} }}", "A::B(x) => { x }\n".repeat(3_000))));
        assert!(!is_too_deep(&format!("const LIST: [u8; 9000] = [{}];", "1, ".repeat(9_000))));
    }

    #[test]
    fn nested_things_are_found() {
        let many = 5_000;
        for text in [
            "!",
            "-",
            "&",
            "1+",
            "x=",
            "A<i,",
            "|a, b|",
            "x | |a, b|",
            "for<'a, 'b> fn() -> ",
            "return ",
            "a.b",
            "x as u8 as ",
        ] {
            assert!(is_too_deep(&format!("fn f() {{ {} }}", text.repeat(many))), "{text}");
        }
        assert!(is_too_deep(&format!("fn f() {{ {} {{}} }}", "if a {} else ".repeat(many))));
        assert!(is_too_deep(&format!("{}{}", "(".repeat(200), ")".repeat(200))));
    }
}
