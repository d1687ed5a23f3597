fn main() {
    let 🦀 = 1;
    let crab = "🦀🦀"; let legs: u8 = crab;
    println!("{crab} {legs}");
}
