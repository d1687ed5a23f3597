use std::collections::HashMap;

fn main() {
    let mut prices: HashMap<String, u32> = HashMap::new();
    let tea = prices.entry(String::from("tea")).or_insert(3);
    println!("{}", prices.len());
    *tea += 1;
}
