// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
#[derive(Debug)]
struct Order {
    table: u8,
    dishes: Vec<String>,
    paid: bool,
}

fn main() {
    let mut order = Order { table: 4, dishes: Vec::new(), paid: false };
    order.dishes.push("soup".to_string());
    order.paid = true;
    let table = order.table;
    show!(order, table);
}
