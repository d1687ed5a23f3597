fn main() {
    let width = 4;
    println!("{}", width(2));
}
