fn main() {
    for index in 0..3 {
        println!("{index}");
        index += 1;
    }
}
