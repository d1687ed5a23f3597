use std::collections::HashMap;

// The counter of an article; a new one begins at 0.
fn counter(map: &mut HashMap<u32, u64>, article: u32) -> &mut u64 {
    map.entry(article).or_insert(0)
}

fn main() {
    let mut map = HashMap::new();
    *counter(&mut map, 4711) += 5;
    *counter(&mut map, 4711) += 2;
    println!("{map:?}");
}
