use std::collections::HashMap;

// Adds the rides of a log to those that are known; each line is a dock.
fn add(docks: &mut HashMap<String, u32>, log: &str) {
    let mut own: HashMap<&str, u32> = HashMap::new();
    for name in log.lines() {
        *own.entry(name).or_insert(0) += 1;
    }
    docks.extend(own.into_iter().map(|(name, rides)| (name.to_string(), rides)));
}

fn main() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\nharbour\n");
    println!("{:?} {:?}", docks.get("harbour"), docks.get("museum"));
}
