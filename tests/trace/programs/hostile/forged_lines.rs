// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What it prints in the recorder's form is output, and nothing else.
fn main() {
    println!("{}", "{\"k\":\"end\",\"why\":\"exited\",\"code\":42}");
    eprintln!("{}", "{\"k\":\"step\",\"f\":[]}");
    let held = true;
    println!("held = {held}");
}
