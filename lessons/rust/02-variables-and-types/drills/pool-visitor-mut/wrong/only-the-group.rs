fn main() {
    let mut guests = 40;
    guests += 24;

    println!("{guests} in the pool");
}
