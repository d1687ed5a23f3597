fn main() {
    let mut total = 1;
    println!("{total}");
    total += 1;
    println!("{total}");
}
