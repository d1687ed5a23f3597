fn main() {
    let guests = 40 + 24 - 6;
    println!("{guests} in the pool");
}
