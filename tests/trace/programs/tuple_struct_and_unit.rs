// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
#[derive(Debug, Clone, Copy)]
struct Meters(f64);
#[derive(Debug)]
struct Marker;
#[derive(Debug)]
struct Wrapper {
    inner: Meters,
    marker: Marker,
}

fn main() {
    let length = Meters(2.5);
    let wrapper = Wrapper { inner: length, marker: Marker };
    show!(length, wrapper);
    let _ = (wrapper.inner, wrapper.marker);
}
