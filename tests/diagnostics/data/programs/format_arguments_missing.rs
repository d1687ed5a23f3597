fn main() {
    let room = 4;
    println!("{} of {} in {}", room);
}
