// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::io::Write;

fn main() {
    let mut out = std::io::stdout();
    out.write_all(b"\xff\xfe\x00\xed\xa0\x80 \xc3").unwrap();
    out.flush().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    out.write_all(b"\xa4\n").unwrap();
}
