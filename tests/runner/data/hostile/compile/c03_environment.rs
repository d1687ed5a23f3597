// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    println!("{:?} {}", option_env!("OCHRE_TEST_SECRET"), env!("HOME"));
}
