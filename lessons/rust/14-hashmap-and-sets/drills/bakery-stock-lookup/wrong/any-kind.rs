use std::collections::HashMap;

// How many pieces of this kind are left.
fn left(stock: &HashMap<String, u32>, kind: &str) -> u32 {
    stock.values().next().copied().unwrap_or(0)
}

fn main() {
    let stock = HashMap::from([(String::from("roll"), 12)]);
    println!("{} rolls", left(&stock, "roll"));
}
