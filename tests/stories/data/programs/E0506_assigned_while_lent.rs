fn main() {
    let mut rate = 5;
    let quoted = &rate;
    rate = 6;
    println!("{quoted}");
}
