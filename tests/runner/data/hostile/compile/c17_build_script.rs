// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Beside it lies a build.rs, which only cargo would run.
fn main() {
    println!("{:?}", option_env!("FROM_BUILD_SCRIPT"));
}
