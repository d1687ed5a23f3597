// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What an exercise writes: `RULE`, `RULE NAME`, each with or without ` in FUNCTION`.

use crate::vocabulary::{self, Rule};

/// A function by its name, or `Type::name` for the one of that type or trait.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    pub owner: Option<String>,
    pub name: String,
}

pub struct Order {
    /// As the exercise writes it.
    pub text: String,
    pub rule: &'static Rule,
    /// Empty for a rule that takes no name.
    pub argument: String,
    pub limit: Option<Limit>,
}

fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}

fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '.'))
}

fn limit(text: &str) -> Option<Limit> {
    let (owner, name) = match text.split_once("::") {
        Some((owner, name)) => (Some(owner), name),
        None => (None, text),
    };
    (is_name(name) && owner.is_none_or(is_name))
        .then(|| Limit { owner: owner.map(String::from), name: name.to_string() })
}

impl Order {
    /// Nothing when the text is not in the vocabulary.
    pub fn parse(text: &str) -> Option<Order> {
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        let (words, limit) = match words.as_slice() {
            [front @ .., "in", function] if !front.is_empty() => (front, Some(limit(function)?)),
            all => (all, None),
        };
        let (name, argument) = match words {
            [name] => (*name, ""),
            [name, argument] => (*name, *argument),
            _ => return None,
        };
        let rule = vocabulary::find(name)?;
        let fits = match rule.takes {
            vocabulary::Takes::Nothing => argument.is_empty(),
            vocabulary::Takes::Name => is_name(argument),
            vocabulary::Takes::Number => is_number(argument),
        };
        fits.then(|| Order { text: text.to_string(), rule, argument: argument.to_string(), limit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&'static str, String, Option<Limit>)> {
        Order::parse(text).map(|order| (order.rule.name, order.argument, order.limit))
    }

    #[test]
    fn orders_have_a_rule_a_name_and_a_function() {
        let total = Limit { owner: None, name: "total".into() };
        let next = Limit { owner: Some("Counter".into()), name: "next".into() };
        assert_eq!(parts("clone"), Some(("clone", String::new(), None)));
        assert_eq!(parts("loop in total"), Some(("loop", String::new(), Some(total))));
        assert_eq!(parts("call find in Counter::next"), Some(("call", "find".into(), Some(next))));
        assert_eq!(parts("number 0.5"), Some(("number", "0.5".into(), None)));
    }

    #[test]
    fn what_is_no_order_is_refused() {
        for text in [
            "",
            "in total",
            "clones",
            "clone x",
            "call",
            "call 1",
            "call a b",
            "number x",
            "clone in",
            "loop in a::b::c",
            "loop in 1",
        ] {
            assert!(Order::parse(text).is_none(), "{text}");
        }
    }
}
