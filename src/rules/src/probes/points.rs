// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Where a statement more can stand without changing what the others mean.

use syn::spanned::Spanned;
use syn::{Block, Expr, Macro, Stmt};

/// Behind a statement, or behind the brace that opens a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Byte at which the statement more begins.
    pub at: usize,
    pub line: usize,
}

/// Whether nothing comes to what stands behind it, as far as its form tells.
pub fn leaves(expr: &Expr) -> bool {
    match expr {
        Expr::Block(expr) => block_leaves(&expr.block),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Macro(call) => always_panics(&call.mac),
        _ => false,
    }
}

pub fn block_leaves(block: &Block) -> bool {
    block.stmts.last().is_some_and(|stmt| match stmt {
        Stmt::Expr(expr, _) => leaves(expr),
        Stmt::Macro(call) => always_panics(&call.mac),
        _ => false,
    })
}

fn always_panics(call: &Macro) -> bool {
    ["panic", "unreachable", "todo", "unimplemented"].iter().any(|name| call.path.is_ident(name))
}

/// Whether a last statement without a semicolon gives nothing, so that another one can follow it.
fn gives_nothing(expr: &Expr) -> bool {
    match expr {
        Expr::ForLoop(_) | Expr::While(_) => true,
        Expr::If(expr) => expr.else_branch.is_none(),
        _ => false,
    }
}

fn can_follow(stmt: &Stmt, is_last: bool) -> bool {
    match stmt {
        Stmt::Local(_) | Stmt::Item(_) => true,
        Stmt::Expr(expr, None) => !leaves(expr) && (!is_last || gives_nothing(expr)),
        Stmt::Expr(expr, Some(_)) => !leaves(expr),
        Stmt::Macro(call) => !always_panics(&call.mac) && (call.semi_token.is_some() || !is_last),
    }
}

pub fn of_block(block: &Block) -> Vec<Point> {
    let open = block.brace_token.span.open();
    // Inner attributes stand before every statement; a block that has some is rare and gives no point at its start.
    let mut points = vec![Point { at: open.byte_range().end, line: open.end().line }];
    for (place, stmt) in block.stmts.iter().enumerate() {
        if can_follow(stmt, place + 1 == block.stmts.len()) {
            let span = stmt.span();
            points.push(Point { at: span.byte_range().end, line: span.end().line });
        }
    }
    points
}
