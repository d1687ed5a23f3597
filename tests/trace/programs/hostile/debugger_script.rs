// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A program may bring along commands for debuggers: they are not read.
core::arch::global_asm!(
    r#".pushsection ".debug_gdb_scripts", "MS",@progbits,1
.byte 4
.asciz "inline\nimport os\nos._exit(3)\n"
.popsection"#
);

fn main() {
    let held = true;
    println!("held = {held}");
}
