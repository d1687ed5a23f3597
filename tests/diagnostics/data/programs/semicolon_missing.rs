fn main() {
    let cups = 4
    println!("{cups}");
}
