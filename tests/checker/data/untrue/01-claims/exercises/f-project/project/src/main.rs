fn main() {
    println!("{}", tickets::next(1));
}
