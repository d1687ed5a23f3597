use std::collections::HashMap;

// Adds the rides of a log to those that are known; each line is a dock.
fn add(docks: &mut HashMap<String, u32>, log: &str) {
    for name in log.lines() {
        let rides = docks.get(name).copied().unwrap_or(0);
        docks.insert(name.to_string(), rides + 1);
    }
}

fn main() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\nharbour\n");
    println!("{:?} {:?}", docks.get("harbour"), docks.get("museum"));
}
