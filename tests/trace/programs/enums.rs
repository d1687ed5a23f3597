// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
#[derive(Debug)]
enum Shape {
    Dot,
    Circle(f64),
    Rect { width: u32, height: u32 },
    Named(String),
}

fn area(shape: &Shape) -> f64 {
    show!(shape);
    match shape {
        Shape::Dot => 0.0,
        Shape::Circle(radius) => radius * radius * 3.0,
        Shape::Rect { width, height } => f64::from(width * height),
        Shape::Named(name) => name.len() as f64,
    }
}

fn main() {
    let shapes = [
        Shape::Dot,
        Shape::Circle(1.5),
        Shape::Rect { width: 2, height: 3 },
        Shape::Named("square".to_string()),
    ];
    let mut total = 0.0;
    for shape in &shapes {
        total += area(shape);
    }
    show!(shapes, total);
}
