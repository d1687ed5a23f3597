fn main() {
    let price;
    let args = std::env::args().count();
    if args > 1 {
        price = 3;
    } else {
        price = 4;
    }
    price = 5;
    println!("{price}");
}
