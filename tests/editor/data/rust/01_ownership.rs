fn main() {
    let order = String::from("2 × espresso");
    let taken = order;
    println!("{taken} {}", taken.len());
}
