trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String;
}

struct Circle(f64);

impl Shape for Circle {}

fn main() {
    println!("{}", Circle(1.0).area());
}
