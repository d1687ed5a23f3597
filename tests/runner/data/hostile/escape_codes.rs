// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::io::Write;

fn main() {
    let mut out = std::io::stdout();
    out.write_all(b"\x1b]52;c;aGVsbG8=\x07\x1b]0;title\x07\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\").unwrap();
    out.write_all(b"\x1b[2J\x1b[?1049h\x9b31m\xc2\x9b31m\xe2\x80\xae\x1b[6n\x1bP+q\x1b\\\x08\x0d\x07").unwrap();
}
