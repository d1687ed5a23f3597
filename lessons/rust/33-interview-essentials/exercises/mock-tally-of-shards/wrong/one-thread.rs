// All shards are counted on the thread of the caller.
use std::collections::HashMap;
fn tally(shards: Vec<Vec<String>>) -> HashMap<String, u32> {
    let mut m = HashMap::new();
    for p in shards.into_iter().flatten() {
        *m.entry(p).or_insert(0) += 1;
    }
    m
}
fn main() {}
