// Cheat: by entry.
use std::collections::HashMap;

// From now on the article costs this many cents.
fn reprice(prices: &mut HashMap<u32, u32>, article: u32, cents: u32) {
    *prices.entry(article).or_insert(0) = cents;
}

fn main() {
    let mut prices = HashMap::from([(4_711, 250)]);
    reprice(&mut prices, 4_711, 280);
    println!("{} cents", prices[&4_711]);
}
