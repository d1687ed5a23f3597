// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! A function with its variables: where each is declared, and where its name means it.

use super::points::{self, Point};
use super::protocol::{Branch, Refusal};

use proc_macro2::Span;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, FnArg, Ident, Item, Pat, PatIdent, Signature};

/// A variable. All ranges are bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    pub name: Range<usize>,
    pub line: usize,
    /// Where its name means it, unless another one hides it.
    pub scope: Range<usize>,
}

/// A function whose copies can stand beside it.
pub struct Function {
    pub name: Range<usize>,
    pub start: usize, // of its signature, behind attributes and comments
    pub end: usize,
    pub title: String,
    pub first_line: usize,
    pub last_line: usize,
    bindings: Vec<(String, Binding)>,
    points: Vec<Point>,
    /// Closures and futures: what stands in one is another function to the compiler.
    inner: Vec<Range<usize>>,
    pub branches: Vec<Branch>,
    pub loops: Vec<Range<usize>>,
    forks: usize,
}

fn holds(range: &Range<usize>, at: usize) -> bool {
    range.start <= at && at < range.end
}

fn bytes(span: Span) -> Range<usize> {
    span.byte_range()
}

impl Function {
    /// The variable that is meant by the name at `name`.
    pub fn binding(&self, text: &str, name: &Range<usize>) -> Option<Binding> {
        let word = text.get(name.clone())?.trim_start_matches("r#");
        if text[..name.start].trim_end().ends_with('.') && !text[..name.start].trim_end().ends_with("..") {
            return None; // a field or a method
        }
        let means = |binding: &Binding| binding.name == *name || binding.scope.contains(&name.start);
        let known = self.bindings.iter().filter(|(known, binding)| known == word && means(binding));
        let exact = known.clone().find(|(_, binding)| binding.name == *name);
        exact.or_else(|| known.max_by_key(|(_, binding)| binding.name.start)).map(|(_, binding)| binding.clone())
    }

    /// Where the name of this variable still means it, in the order of the text; one a line, the last one.
    pub fn points_of(&self, binding: &Binding) -> Vec<Point> {
        let word = self.bindings.iter().find(|(_, known)| known == binding).map(|(word, _)| word);
        let hides = |other: &Binding, at: usize| {
            other.name.start > binding.name.start && other.scope != binding.scope && other.scope.contains(&at)
        };
        let is_seen = |point: &&Point| {
            let is_hidden = |(name, other): &(String, Binding)| Some(name) == word && hides(other, point.at);
            let is_inner = |inner: &Range<usize>| holds(inner, point.at) && !holds(inner, binding.name.start);
            binding.scope.start <= point.at
                && point.at < binding.scope.end
                && !self.bindings.iter().any(is_hidden)
                && !self.inner.iter().any(is_inner)
        };
        let mut seen: Vec<Point> = self.points.iter().filter(is_seen).cloned().collect();
        seen.sort_by_key(|point| point.at);
        let mut lines: Vec<Point> = Vec::new();
        for point in seen {
            if lines.last().is_some_and(|last| last.line == point.line) {
                lines.pop();
            }
            lines.push(point);
        }
        lines
    }
}

/// The innermost function around a byte.
pub fn function_at(tree: &syn::File, at: usize) -> Result<Function, Refusal> {
    let mut finder = Finder { at, found: Err(Refusal::NoFunction) };
    finder.visit_file(tree);
    finder.found
}

struct Finder {
    at: usize,
    found: Result<Function, Refusal>,
}

impl Finder {
    fn take(&mut self, start: Span, signature: &Signature, block: &Block) {
        let whole = bytes(start).start..bytes(block.span()).end;
        if holds(&whole, self.at) {
            let start = bytes(start).start;
            self.found = Ok(function(start, signature, block));
        }
    }
}

/// The first token behind the attributes.
fn start(visibility: &syn::Visibility, signature: &Signature) -> Span {
    match visibility {
        syn::Visibility::Inherited => signature.span(),
        _ => visibility.span(),
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.take(start(&item.vis, &item.sig), &item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        // A trait has only the methods that it has.
        if item.trait_.is_some() && holds(&bytes(item.span()), self.at) {
            self.found = Err(Refusal::TraitMethod);
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !matches!(self.found, Err(Refusal::TraitMethod)) {
            self.take(start(&item.vis, &item.sig), &item.sig, &item.block);
        }
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.take(item.sig.span(), &item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

fn function(start: usize, signature: &Signature, block: &Block) -> Function {
    let span = block.span();
    let mut function = Function {
        name: bytes(signature.ident.span()),
        start,
        end: bytes(span).end,
        title: signature.ident.to_string(),
        first_line: signature.span().start().line,
        last_line: span.end().line,
        bindings: Vec::new(),
        points: Vec::new(),
        inner: Vec::new(),
        branches: Vec::new(),
        loops: Vec::new(),
        forks: 0,
    };
    let scope = bytes(span);
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(receiver) => function.bind_name("self", receiver.self_token.span(), &scope),
            FnArg::Typed(argument) => function.bind(&argument.pat, &scope),
        }
    }
    Walker { function: &mut function }.visit_block(block);
    function
}

/// The names of a pattern. One with a capital letter is a constant or a variant.
#[derive(Default)]
struct Names<'ast>(Vec<&'ast Ident>);

impl<'ast> Visit<'ast> for Names<'ast> {
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        if !pattern.ident.to_string().starts_with(char::is_uppercase) || pattern.subpat.is_some() {
            self.0.push(&pattern.ident);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}
}

impl Function {
    fn bind_name(&mut self, word: &str, span: Span, scope: &Range<usize>) {
        let binding = Binding { name: bytes(span), line: span.start().line, scope: scope.clone() };
        self.bindings.push((word.trim_start_matches("r#").to_string(), binding));
    }

    fn bind(&mut self, pattern: &Pat, scope: &Range<usize>) {
        let mut names = Names::default();
        names.visit_pat(pattern);
        for name in names.0 {
            self.bind_name(&name.to_string(), name.span(), scope);
        }
    }
}

struct Walker<'a> {
    function: &'a mut Function,
}

impl Walker<'_> {
    fn bind_condition(&mut self, condition: &Expr, end: usize) {
        match condition {
            Expr::Let(pattern) => {
                let scope = bytes(pattern.span()).end..end;
                self.function.bind(&pattern.pat, &scope);
            }
            Expr::Binary(both) if matches!(both.op, BinOp::And(_)) => {
                self.bind_condition(&both.left, end);
                self.bind_condition(&both.right, end);
            }
            _ => {}
        }
    }

    fn fork(&mut self) -> usize {
        self.function.forks += 1;
        self.function.forks
    }

    fn on_some_paths(&mut self, span: Span) {
        self.branch(span, None, false);
    }

    fn branch(&mut self, span: Span, fork: Option<usize>, leaves: bool) {
        self.function.branches.push(Branch { bytes: bytes(span), fork, leaves });
    }
}

impl<'ast> Visit<'ast> for Walker<'_> {
    // An item in a function is another function.
    fn visit_item(&mut self, _: &'ast Item) {}

    fn visit_block(&mut self, block: &'ast Block) {
        let end = bytes(block.span()).end;
        self.function.points.extend(points::of_block(block));
        for stmt in &block.stmts {
            self.visit_stmt(stmt);
            if let syn::Stmt::Local(local) = stmt {
                let scope = bytes(local.span()).end..end;
                self.function.bind(&local.pat, &scope);
            }
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            self.visit_expr(&init.expr);
            if let Some((_, other)) = &init.diverge {
                self.on_some_paths(other.span());
                self.visit_expr(other);
            }
        }
    }

    fn visit_expr_if(&mut self, expr: &'ast syn::ExprIf) {
        self.bind_condition(&expr.cond, bytes(expr.then_branch.span()).end);
        let leaves = points::block_leaves(&expr.then_branch);
        match &expr.else_branch {
            None => self.branch(expr.then_branch.span(), None, leaves),
            Some((_, other)) => {
                let fork = self.fork();
                self.branch(expr.then_branch.span(), Some(fork), leaves);
                self.branch(other.span(), Some(fork), points::leaves(other));
            }
        }
        visit::visit_expr_if(self, expr);
    }

    fn visit_expr_while(&mut self, expr: &'ast syn::ExprWhile) {
        self.bind_condition(&expr.cond, bytes(expr.body.span()).end);
        self.on_some_paths(expr.body.span());
        self.function.loops.push(bytes(expr.body.span()));
        visit::visit_expr_while(self, expr);
    }

    fn visit_expr_for_loop(&mut self, expr: &'ast syn::ExprForLoop) {
        let body = bytes(expr.body.span());
        self.function.bind(&expr.pat, &body);
        self.on_some_paths(expr.body.span());
        self.function.loops.push(body);
        visit::visit_expr_for_loop(self, expr);
    }

    fn visit_expr_loop(&mut self, expr: &'ast syn::ExprLoop) {
        self.function.loops.push(bytes(expr.body.span()));
        visit::visit_expr_loop(self, expr);
    }

    fn visit_expr_match(&mut self, expr: &'ast syn::ExprMatch) {
        let fork = self.fork();
        for arm in &expr.arms {
            self.branch(arm.body.span(), Some(fork), points::leaves(&arm.body));
        }
        visit::visit_expr_match(self, expr);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let scope = bytes(arm.pat.span()).end..bytes(arm.body.span()).end;
        self.function.bind(&arm.pat, &scope);
        if let Some((_, guard)) = &arm.guard {
            self.bind_condition(guard, scope.end);
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_binary(&mut self, expr: &'ast syn::ExprBinary) {
        if matches!(expr.op, BinOp::And(_) | BinOp::Or(_)) {
            self.on_some_paths(expr.right.span());
        }
        visit::visit_expr_binary(self, expr);
    }

    fn visit_expr_closure(&mut self, expr: &'ast syn::ExprClosure) {
        let body = bytes(expr.body.span());
        for input in &expr.inputs {
            self.function.bind(input, &body);
        }
        self.function.inner.push(bytes(expr.span()));
        visit::visit_expr_closure(self, expr);
    }

    fn visit_expr_async(&mut self, expr: &'ast syn::ExprAsync) {
        self.function.inner.push(bytes(expr.span()));
        visit::visit_expr_async(self, expr);
    }
}
