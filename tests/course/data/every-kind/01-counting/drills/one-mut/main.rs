fn main() {
    let total = 1;
    println!("{total}");
    total += 1;
    println!("{total}");
}
