enum Shape {
    Named(String),
    Plain,
}

fn name(shape: &Shape) -> String {
    match *shape {
        Shape::Named(text) => text,
        Shape::Plain => String::new(),
    }
}

fn main() {
    println!("{}{}", name(&Shape::Plain), name(&Shape::Named(String::new())));
}
