// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
trait Speak {
    fn name(&self) -> String;
    fn greet(&self) -> String {
        let name = self.name();
        show!(name);
        format!("I am {name}")
    }
}

struct Dog;
struct Cat {
    lives: u8,
}

impl Speak for Dog {
    fn name(&self) -> String {
        "Dog".into()
    }
}

impl Speak for Cat {
    fn name(&self) -> String {
        let lives = self.lives;
        show!(lives);
        format!("Cat of {lives}")
    }
}

fn main() {
    let all: Vec<Box<dyn Speak>> = vec![Box::new(Dog), Box::new(Cat { lives: 9 })];
    for animal in &all {
        let text = animal.greet();
        show!(text);
    }
}
