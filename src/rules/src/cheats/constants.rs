// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Values of a type that need no thought.

use syn::{GenericArgument, PathArguments, PathSegment, Type, TypeParamBound, TypePath, TypeReference};

/// What is written for a type of which nothing is known.
const ANY: &str = "Default::default()";

const WHOLE: [&str; 12] = ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| text.to_string()).collect()
}

fn as_type(argument: &GenericArgument) -> Option<&Type> {
    match argument {
        GenericArgument::Type(of) => Some(of),
        _ => None,
    }
}

fn arguments(segment: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(list) = &segment.arguments else { return Vec::new() };
    list.args.iter().filter_map(as_type).collect()
}

fn first_of(of: &Type) -> Option<String> {
    constants(of).into_iter().next()
}

fn wrapped(name: &str, of: Option<&&Type>, most: usize) -> Vec<String> {
    let inner = of.map_or_else(|| texts(&[ANY]), |of| constants(of));
    inner.into_iter().take(most).map(|value| format!("{name}({value})")).collect()
}

fn of_path(path: &TypePath) -> Vec<String> {
    let Some(segment) = path.path.segments.last() else { return Vec::new() };
    let name = segment.ident.to_string();
    let inside = arguments(segment);
    match name.as_str() {
        "bool" => texts(&["true", "false"]),
        "char" => texts(&["'x'"]),
        "f32" | "f64" => texts(&["0.0", "1.0"]),
        "String" => texts(&["String::new()", "String::from(\"…\")"]),
        "str" => texts(&["\"\"", "\"…\""]),
        "Vec" => texts(&["Vec::new()"]),
        "Option" => [texts(&["None"]), wrapped("Some", inside.first(), 2)].concat(),
        "Result" => [wrapped("Ok", inside.first(), 2), wrapped("Err", inside.get(1), 1)].concat(),
        "Box" | "Rc" | "Arc" | "Cell" | "RefCell" | "Mutex" => {
            let inner = inside.first().and_then(|of| first_of(of));
            inner.map_or_else(|| texts(&[ANY]), |value| vec![format!("{name}::new({value})")])
        }
        other if WHOLE.contains(&other) => texts(&["0", "1"]),
        _ => texts(&[ANY]),
    }
}

/// Only what lives as long as the program can be lent from nowhere.
fn of_reference(reference: &TypeReference) -> Vec<String> {
    match &*reference.elem {
        Type::Slice(_) if reference.mutability.is_some() => texts(&["&mut []"]),
        Type::Slice(_) => texts(&["&[]"]),
        _ if reference.mutability.is_some() => Vec::new(),
        Type::Path(path) if path.path.is_ident("str") => of_path(path),
        other => first_of(other).filter(|value| value != ANY).map(|value| format!("&{value}")).into_iter().collect(),
    }
}

fn is_iterator(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    bound.path.segments.last().is_some_and(|segment| segment.ident.to_string().ends_with("Iterator"))
}

/// As they are written in a body; empty where nothing simple can stand.
pub fn constants(of: &Type) -> Vec<String> {
    match of {
        Type::Path(path) => of_path(path),
        Type::Reference(reference) => of_reference(reference),
        Type::Paren(inner) => constants(&inner.elem),
        Type::Group(inner) => constants(&inner.elem),
        Type::Tuple(parts) if parts.elems.is_empty() => texts(&["()"]),
        Type::Tuple(parts) => {
            let values: Option<Vec<String>> = parts.elems.iter().map(first_of).collect();
            values.map(|values| format!("({},)", values.join(", "))).into_iter().collect()
        }
        Type::Array(array) => {
            first_of(&array.elem).map(|value| format!("std::array::from_fn(|_| {value})")).into_iter().collect()
        }
        Type::ImplTrait(of) if of.bounds.iter().any(is_iterator) => texts(&["std::iter::empty()"]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        constants(&syn::parse_str(text).unwrap()).join(" | ")
    }

    #[test]
    fn every_type_has_its_own() {
        for (text, values) in [
            ("u32", "0 | 1"),
            ("f64", "0.0 | 1.0"),
            ("bool", "true | false"),
            ("String", "String::new() | String::from(\"…\")"),
            ("&'a str", "\"\" | \"…\""),
            ("std::vec::Vec<u8>", "Vec::new()"),
            ("Option<u8>", "None | Some(0) | Some(1)"),
            ("Option<&str>", "None | Some(\"\") | Some(\"…\")"),
            ("Result<bool, String>", "Ok(true) | Ok(false) | Err(String::new())"),
            ("io::Result<()>", "Ok(()) | Err(Default::default())"),
            ("Box<u8>", "Box::new(0)"),
            ("&u32", "&0"),
            ("&[u8]", "&[]"),
            ("(u8, String)", "(0, String::new(),)"),
            ("[u8; 3]", "std::array::from_fn(|_| 0)"),
            ("impl Iterator<Item = u8> + '_", "std::iter::empty()"),
            ("HashMap<String, u8>", "Default::default()"),
            ("Self", "Default::default()"),
        ] {
            assert_eq!(of(text), values, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_made_has_none() {
        for text in ["&Order", "&mut u32", "(u8, &Order)", "impl Fn(u8) -> u8", "!", "fn(u8)"] {
            assert_eq!(of(text), "", "{text}");
        }
    }
}
