// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! One function for each rule: the place where a part of a tree is what the rule is about.

pub mod bodies;
pub mod failure;
pub mod flow;
pub mod functions;
pub mod named;
pub mod ownership;
pub mod state;
pub mod text;
pub mod types;
