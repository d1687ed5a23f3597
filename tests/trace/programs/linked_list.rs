// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
#[derive(Debug)]
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn push(head: Option<Box<Node>>, value: i32) -> Option<Box<Node>> {
    Some(Box::new(Node { value, next: head }))
}

fn main() {
    let mut list = None;
    for value in 1..=3 {
        list = push(list, value);
        show!(list);
    }
    let length = list.iter().count() + usize::from(list.as_ref().is_some_and(|node| node.value == 3 && node.next.is_some()));
    show!(length);
}
