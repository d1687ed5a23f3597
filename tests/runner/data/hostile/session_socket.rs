// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::os::unix::net::{UnixDatagram, UnixStream};

fn main() {
    let path = std::env::args().nth(1).expect("path");
    match UnixStream::connect(path) {
        Ok(_) => println!("REACHED"),
        Err(error) => println!("session socket: {error}"),
    }
    println!("pair: {}", UnixStream::pair().is_ok() && UnixDatagram::pair().is_ok());
}
