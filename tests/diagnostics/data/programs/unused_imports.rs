use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Display;

fn main() {
    let stock: HashMap<&str, u32> = HashMap::new();
    println!("{}", stock.len());
}
