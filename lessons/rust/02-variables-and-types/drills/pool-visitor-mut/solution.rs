fn main() {
    let mut guests = 40;
    guests += 24;
    guests -= 6;
    println!("{guests} in the pool");
}
