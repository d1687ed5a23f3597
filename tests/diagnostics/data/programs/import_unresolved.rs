use std::collection::HashMap;
use storage::Shelf;

fn main() {
    let shelves: HashMap<u8, Shelf> = HashMap::new();
    println!("{}", shelves.len());
}
