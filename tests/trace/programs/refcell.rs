// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::cell::{Cell, RefCell};
use std::rc::Rc;

fn main() {
    let total = Cell::new(1);
    total.set(total.get() + 4);
    let list = Rc::new(RefCell::new(vec![1]));
    let other = Rc::clone(&list);
    other.borrow_mut().push(2);
    let plain = RefCell::new(3u8);
    show!(total, list, other, plain);
}
