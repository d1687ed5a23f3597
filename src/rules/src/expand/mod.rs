// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What a `macro_rules!` of an answer makes of a call, so that no rule is broken behind it: as the compiler does it, but
//! without hygiene, which changes no name that a rule looks for. Tokens keep the places where they were written.

mod fragments;
mod matching;
mod parts;
mod transcribing;

use parts::Part;

use proc_macro2::{TokenStream, TokenTree};
use std::collections::HashMap;

/// One rule of a macro: what it fits, and what it makes.
pub struct Definition {
    pattern: Vec<Part>,
    body: Vec<Part>,
}

/// What a variable of a pattern stands for: the tokens of one fragment, or one entry for each round of its repetition.
#[derive(Clone)]
pub(crate) enum Bound {
    One(TokenStream),
    Many(Vec<Bound>),
}

pub(crate) type Bindings = HashMap<String, Bound>;

pub enum Expansion {
    Made(TokenStream),
    /// No rule fits: the compiler says that too.
    NoRule,
    /// More tokens than were left.
    TooMuch,
}

fn is_mark(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

impl Definition {
    /// The rules of `macro_rules! name { (…) => { … }; … }`, as far as they can be read.
    pub fn read(tokens: &TokenStream) -> Vec<Definition> {
        let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut rest = trees.as_slice();
        let mut all = Vec::new();
        while let [TokenTree::Group(pattern), equals, greater, TokenTree::Group(body), after @ ..] = rest {
            if !is_mark(Some(equals), '=') || !is_mark(Some(greater), '>') {
                break;
            }
            all.push(Definition {
                pattern: parts::of_pattern(&pattern.stream()),
                body: parts::of_body(&body.stream()),
            });
            rest = if is_mark(after.first(), ';') { &after[1..] } else { after };
        }
        all
    }
}

/// What the first rule that fits makes of the arguments of a call. Each token that is made takes one of `left`.
pub fn expanded(definitions: &[Definition], arguments: &TokenStream, left: &mut usize) -> Expansion {
    for definition in definitions {
        if let Some(bindings) = matching::bindings(&definition.pattern, arguments) {
            return transcribing::made(&definition.body, &bindings, left);
        }
    }
    Expansion::NoRule
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without spaces.
    fn text(rules: &str, call: &str) -> String {
        let definitions = Definition::read(&rules.parse().unwrap());
        match expanded(&definitions, &call.parse().unwrap(), &mut 1000) {
            Expansion::Made(tokens) => tokens.to_string().split_whitespace().collect(),
            Expansion::NoRule => "no rule".into(),
            Expansion::TooMuch => "too much".into(),
        }
    }

    #[test]
    fn names_and_expressions_are_put_in_their_places() {
        assert_eq!(text("($x:expr, $m:ident) => { $x.$m() }", "a + b, unwrap"), "a+b.unwrap()");
        assert_eq!(text("($t:ty; $p:path) => { <$t as $p>::go() }", "Vec<u8>; a::B"), "<Vec<u8>asa::B>::go()");
        assert_eq!(text("($($t:tt)*) => { $($t)* }", "x . y ( z ) => 'a"), "x.y(z)=>'a");
    }

    #[test]
    fn repetitions_go_side_by_side() {
        assert_eq!(
            text("($($k:expr => $v:expr),* $(,)?) => { $(put($k, $v);)* }", "1 => 2, 3 => 4,"),
            "put(1,2);put(3,4);"
        );
        assert_eq!(text("($($n:ident [$($e:literal)*]);+) => { $($n = $($e)-*);+ }", "a [1 2]; b []"), "a=1-2;b=");
        assert_eq!(text("($($a:ident),+) => { $a }", ""), "no rule");
    }

    #[test]
    fn the_first_rule_that_fits_is_taken() {
        let rules = "(all $x:expr) => { one($x) }; ($x:ident $(, $rest:ident)*) => { two($x) };";
        assert_eq!(text(rules, "all b"), "one(b)");
        assert_eq!(text(rules, "a, b, c"), "two(a)");
        assert_eq!(text(rules, "1"), "no rule");
    }

    #[test]
    fn every_kind_of_fragment_is_read() {
        for (fragment, call) in [
            ("block", "{ a; }"),
            ("item", "fn f() {}"),
            ("stmt", "let a = 1"),
            ("pat", "A | B"),
            ("pat_param", "Some(a)"),
            ("lifetime", "'a"),
            ("vis", "pub(crate)"),
            ("vis", ""),
            ("meta", "derive(Clone)"),
            ("literal", "-1"),
            ("expr_2021", "a?"),
        ] {
            assert_ne!(text(&format!("($x:{fragment}) => {{ $x }}"), call), "no rule", "{fragment}");
        }
    }

    #[test]
    fn what_is_made_is_bounded() {
        let rules = "($($t:tt)*) => { $($t)* $($t)* $($t)* }";
        assert_eq!(text(rules, &"a ".repeat(400)), "too much");
    }
}
