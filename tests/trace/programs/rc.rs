// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
use std::rc::Rc;

fn main() {
    let menu = Rc::new(String::from("menu"));
    let count = Rc::strong_count(&menu);
    show!(menu, count);
    {
        let copy = Rc::clone(&menu);
        let count = Rc::strong_count(&copy);
        show!(copy, count);
    }
    let weak = Rc::downgrade(&menu);
    let alive = weak.upgrade().is_some();
    show!(alive, weak);
}
