fn main() {
    let guests = 58;
    println!("{guests} in the pool");
}
