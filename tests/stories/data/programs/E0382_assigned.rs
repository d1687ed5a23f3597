fn main() {
    let reading = String::from("21.5");
    let kept = reading;
    let length = reading.len();
    println!("{kept} {length}");
}
