fn main() {
    let change: i32;
    if std::env::args().count() > 1 {
        change = 5;
    }
    println!("{change}");
}
