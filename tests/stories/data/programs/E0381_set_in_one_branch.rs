fn main() {
    let size: u32;
    if std::env::args().count() > 1 {
        size = 3;
    }
    println!("{size}");
}
