fn main() {
    let guests = 40;
    let guests = guests + 24;
    let guests = guests - 6;
    println!("{guests} in the pool");
}
