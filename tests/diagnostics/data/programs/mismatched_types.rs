fn main() {
    let seats: u32 = "forty";
    println!("{seats}");
}
