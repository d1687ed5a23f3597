enum Shape {
    Circle(f64, f64),
    Square { side: f64 },
}

fn size(shape: Shape) -> f64 {
    match shape {
        Shape::Circle(radius) => radius,
        Shape::Square { edge } => edge,
    }
}

fn main() {
    println!("{}", size(Shape::Square { side: 2.0 }) + size(Shape::Circle(1.0, 2.0)));
}
