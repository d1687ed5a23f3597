fn main() {
    let (width, height) = (3, 4);
    println!("{width} {height}");
    width = 5;
    println!("{width}");
}
