use std::collections::HashMap;

// Adds the rides of a log to those that are known; each line is a dock.
fn add(docks: &mut HashMap<String, u32>, log: &str) {
    for name in log.lines() {
        *docks.entry(name.to_string()).or_insert(0) += 1;
    }
}

fn main() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\nharbour\n");
    println!("{:?} {:?}", docks.get("harbour"), docks.get("museum"));
}
