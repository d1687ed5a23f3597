fn main() {
    let text = include_str!("prices.csv");
    println!("{text}");
}
