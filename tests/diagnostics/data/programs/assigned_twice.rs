fn main() {
    let total = 0;
    for price in [4, 6] {
        total += price;
    }
    println!("{total}");
}
