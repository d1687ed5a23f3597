struct Point {
    x: String,
    y: String,
}

fn main() {
    let mut point = Point { x: String::new(), y: String::new() };
    let moved = point;
    point.x = String::from("1");
    println!("{}{}", moved.x, moved.y);
}
