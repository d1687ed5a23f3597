fn main() {
    let seats: u8 = 255 + 1;
    println!("{seats}");
}
