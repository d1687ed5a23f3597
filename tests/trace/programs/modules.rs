// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
mod kitchen {
    #[derive(Debug)]
    pub struct Dish {
        pub name: String,
        price: u32,
    }

    impl Dish {
        pub fn new(name: &str, price: u32) -> Dish {
            show!(name, price);
            Dish { name: name.to_string(), price }
        }
        pub fn price(&self) -> u32 {
            self.price
        }
    }
}

use kitchen::Dish;

fn main() {
    let dish = Dish::new("stew", 12);
    let price = dish.price();
    let name = &dish.name;
    show!(dish, price, name);
}
