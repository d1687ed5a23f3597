// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    let mut variables: Vec<String> = std::env::vars().map(|(name, value)| format!("{name}={value}")).collect();
    variables.sort();
    println!("{}", variables.join("\n"));
    println!("folder {}", std::env::current_dir().unwrap().display());
    println!("program {}", std::env::current_exe().unwrap().display());
}
