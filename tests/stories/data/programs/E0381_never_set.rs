fn main() {
    let total: i32;
    println!("{total}");
}
