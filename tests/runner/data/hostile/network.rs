// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream, ToSocketAddrs, UdpSocket};
use std::time::Duration;

fn tell<T>(what: &str, result: std::io::Result<T>) {
    match result {
        Ok(_) => println!("{what}: REACHED"),
        Err(error) => println!("{what}: {error}"),
    }
}

fn own_listener() -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let client = std::thread::spawn(move || TcpStream::connect(address)?.write_all(b"hello"));
    let mut text = String::new();
    listener.accept()?.0.read_to_string(&mut text)?;
    client.join().unwrap()?;
    Ok(text)
}

fn main() {
    let port: u16 = std::env::args().nth(1).expect("port").parse().unwrap();
    let far = "192.0.2.1:80".parse().unwrap();
    tell("host", TcpStream::connect(("127.0.0.1", port)));
    tell("internet", TcpStream::connect_timeout(&far, Duration::from_secs(2)));
    tell("udp", UdpSocket::bind("0.0.0.0:0").and_then(|socket| socket.send_to(b"x", far)));
    tell("dns", "example.org:80".to_socket_addrs());
    println!("own: {:?}", own_listener());
}
