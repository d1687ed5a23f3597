// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#[path = "@SECRET@"]
mod secret;

fn main() {}
