fn main() {
    let last;
    for n in 0..3 {
        last = n;
        println!("{last}");
    }
}
