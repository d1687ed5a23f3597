fn main() {
    let cart = Vec::new();
    cart.push("bread");
    println!("{cart:?}");
}
