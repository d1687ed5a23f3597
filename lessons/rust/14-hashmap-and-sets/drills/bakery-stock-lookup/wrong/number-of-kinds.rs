use std::collections::HashMap;

// How many pieces of this kind are left.
fn left(stock: &HashMap<String, u32>, kind: &str) -> u32 {
    stock.get(kind).map_or(0, |_| stock.len() as u32)
}

fn main() {
    let stock = HashMap::from([(String::from("roll"), 12)]);
    println!("{} rolls", left(&stock, "roll"));
}
