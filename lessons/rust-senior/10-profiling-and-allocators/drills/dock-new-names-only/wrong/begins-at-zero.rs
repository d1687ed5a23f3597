use std::collections::HashMap;

// Adds the rides of a log to those that are known; each line is a dock.
fn add(docks: &mut HashMap<String, u32>, log: &str) {
    for name in log.lines() {
        if let Some(rides) = docks.get_mut(name) {
            *rides += 1;
        } else {
            docks.insert(name.to_string(), 0);
        }
    }
}

fn main() {
    let mut docks = HashMap::new();
    add(&mut docks, "harbour\nmuseum\nharbour\n");
    println!("{:?} {:?}", docks.get("harbour"), docks.get("museum"));
}
