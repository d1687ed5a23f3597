// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Reads the syntax tree of Rust sources, tells where they break the rules of an exercise, and makes cheats of a good
//! answer.

pub mod cheats;
pub mod check;
mod expand;
mod json;
mod macros;
mod names;
mod nesting;
mod node;
mod order;
mod plain;
pub mod probes;
pub mod protocol;
mod reading;
mod resolve;
mod rules;
mod source;
mod tokens;
pub mod vocabulary;
mod walk;
