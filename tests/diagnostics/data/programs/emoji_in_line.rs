fn main() {
    let greeting = "👩‍👩‍👧 hello"; let seats: u8 = greeting;
    println!("{seats}");
}
