// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn ship(parcel: String) -> usize {
    let size = parcel.len();
    show!(parcel, size);
    size
}

fn main() {
    let order = String::from("2 x espresso");
    let tables = vec![4, 7];
    let first = &tables[0];
    let bill = ship(order);
    show!(tables, first, bill);
    let moved = tables;
    show!(moved);
}
