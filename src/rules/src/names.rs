// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What the texts of an answer call things: names that they define, bind and import, other names that they give, and
//! macros of their own. Read before a rule looks at anything.

use crate::expand::{self, Definition, Expansion};
use crate::nesting;

use proc_macro2::TokenStream;
use std::collections::{HashMap, HashSet};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Item, Type, UseTree};

/// A path of more names is no alias that anybody writes, and each use of it would be as long.
const LONGEST_PATH: usize = 8;
/// Bytes of a type behind an alias.
const LONGEST_TYPE: usize = 200;
/// Tokens that a pattern or a value out of one macro may have.
const MOST_OF_ONE: usize = 200;

/// What another name stands for.
#[derive(Clone)]
pub enum Target {
    Path(Vec<String>),
    /// Of a `type` that is no path, as `type View<'a> = &'a [u8];`.
    Type(Box<Type>),
}

pub type Aliases = HashMap<String, Target>;

#[derive(Default)]
pub struct Names {
    /// Types, traits, functions, constants, modules, variants and type parameters.
    pub defined: HashSet<String>,
    pub functions: HashSet<String>,
    pub modules: HashSet<String>,
    /// By patterns: variables and parameters.
    pub bound: HashSet<String>,
    /// The last names of `use`, as they are called here.
    pub imported: HashSet<String>,
    /// `use a::*` of something that is not defined here: what it brings in is not known.
    pub has_foreign_glob: bool,
    /// Of all texts and modules: for a name that is asked for elsewhere.
    pub aliases: Aliases,
    pub macros: HashMap<String, Vec<Definition>>,
    globs: Vec<Vec<String>>,
}

fn plain_name(ident: &syn::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or_else(|| text.clone(), String::from)
}

fn use_aliases(tree: &UseTree, before: &[String], all: &mut Aliases) {
    let joined = |name: &syn::Ident| {
        let mut path = before.to_vec();
        if name != "self" {
            path.push(plain_name(name));
        }
        path
    };
    match tree {
        UseTree::Path(path) if before.len() < LONGEST_PATH => use_aliases(&path.tree, &joined(&path.ident), all),
        UseTree::Rename(name) if name.rename != "_" => {
            all.entry(plain_name(&name.rename)).or_insert_with(|| Target::Path(joined(&name.ident)));
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| use_aliases(tree, before, all)),
        _ => {}
    }
}

fn type_target(of: &Type) -> Option<Target> {
    match of {
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() <= LONGEST_PATH => {
            Some(Target::Path(path.path.segments.iter().map(|segment| plain_name(&segment.ident)).collect()))
        }
        Type::Path(_) => None,
        other if other.span().byte_range().len() <= LONGEST_TYPE => Some(Target::Type(Box::new(other.clone()))),
        _ => None,
    }
}

/// Other names that an item gives: `use a as b`, `extern crate a as b`, `type B = A;`.
pub fn add_aliases(item: &Item, all: &mut Aliases) {
    match item {
        Item::Use(item) => use_aliases(&item.tree, &[], all),
        Item::ExternCrate(item) => {
            if let Some((_, name)) = &item.rename {
                all.entry(plain_name(name)).or_insert_with(|| Target::Path(vec![plain_name(&item.ident)]));
            }
        }
        Item::Type(item) => {
            if let Some(target) = type_target(&item.ty) {
                all.entry(plain_name(&item.ident)).or_insert(target);
            }
        }
        _ => {}
    }
}

impl Names {
    pub fn of(files: &[&syn::File]) -> Names {
        let mut names = Names::default();
        files.iter().for_each(|file| names.visit_file(file));
        let is_here = |glob: &Vec<String>| {
            let last = glob.last().map(String::as_str);
            last.is_some_and(|last| matches!(last, "super" | "self" | "crate") || names.defined.contains(last))
        };
        names.has_foreign_glob = !names.globs.iter().all(is_here);
        names
    }

    /// What a macro of the answer makes of this call; nothing where it is none of the answer's.
    pub fn expanded(&self, call: &syn::Macro) -> Option<TokenStream> {
        let name = call.path.segments.last().map(|segment| plain_name(&segment.ident))?;
        match expand::expanded(self.macros.get(&name)?, &call.tokens, &mut MOST_OF_ONE.clone()) {
            Expansion::Made(made) => Some(made).filter(|made| nesting::too_deep(made).is_none()),
            _ => None,
        }
    }

    fn note_use(&mut self, tree: &UseTree, before: &[String]) {
        match tree {
            UseTree::Path(path) if before.len() < LONGEST_PATH => {
                let path_before = [before, &[plain_name(&path.ident)]].concat();
                self.note_use(&path.tree, &path_before);
            }
            UseTree::Path(_) => {}
            UseTree::Name(name) => drop(self.imported.insert(plain_name(&name.ident))),
            UseTree::Rename(name) => drop(self.imported.insert(plain_name(&name.rename))),
            UseTree::Glob(_) => self.globs.push(before.to_vec()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.note_use(tree, before)),
        }
    }

    fn define(&mut self, ident: &syn::Ident) {
        self.defined.insert(plain_name(ident));
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast Item) {
        add_aliases(item, &mut self.aliases);
        match item {
            Item::Const(item) => self.define(&item.ident),
            Item::Enum(item) => self.define(&item.ident),
            Item::Mod(item) => {
                self.define(&item.ident);
                self.modules.insert(plain_name(&item.ident));
            }
            Item::Static(item) => self.define(&item.ident),
            Item::Struct(item) => self.define(&item.ident),
            Item::Trait(item) => self.define(&item.ident),
            Item::Union(item) => self.define(&item.ident),
            Item::Use(item) => self.note_use(&item.tree, &[]),
            Item::Macro(item) => {
                if let Some(name) = &item.ident {
                    let definition = Definition::read(&item.mac.tokens);
                    self.macros.entry(plain_name(name)).or_default().extend(definition);
                }
            }
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        self.define(&signature.ident);
        self.functions.insert(plain_name(&signature.ident));
        visit::visit_signature(self, signature);
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        self.define(&variant.ident);
        visit::visit_variant(self, variant);
    }

    fn visit_type_param(&mut self, param: &'ast syn::TypeParam) {
        self.define(&param.ident);
        visit::visit_type_param(self, param);
    }

    fn visit_const_param(&mut self, param: &'ast syn::ConstParam) {
        self.define(&param.ident);
        visit::visit_const_param(self, param);
    }

    fn visit_pat_ident(&mut self, binding: &'ast syn::PatIdent) {
        self.bound.insert(plain_name(&binding.ident));
        visit::visit_pat_ident(self, binding);
    }
}
