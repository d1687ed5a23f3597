// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

fn main() {
    println!("held = {}", std::net::TcpStream::connect("1.1.1.1:53").is_err());
}
