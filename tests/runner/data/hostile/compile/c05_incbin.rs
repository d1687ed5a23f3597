// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

std::arch::global_asm!(".section .rodata", ".incbin \"@SECRET@\"");

fn main() {}
