// One thread and one shard compile at once; the others are never counted.
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::{mem, thread};

// Counts how often each path occurs in all shards together.
fn tally(shards: Vec<Vec<String>>) -> HashMap<String, u32> {
    let counts = Arc::new(Mutex::new(HashMap::new()));
    let mut workers = Vec::new();
    for shard in shards.into_iter().take(1) {
        let counts = Arc::clone(&counts);
        workers.push(thread::spawn(move || {
            for path in shard {
                *counts.lock().expect("not poisoned").entry(path).or_insert(0) += 1;
            }
        }));
    }
    for worker in workers {
        worker.join().expect("a worker panicked");
    }
    mem::take(&mut *counts.lock().expect("not poisoned"))
}

fn main() {
    let morning = vec![String::from("/orders"), String::from("/login")];
    let evening = vec![String::from("/orders")];
    let counts = tally(vec![morning, evening]);
    println!("{} paths, {} orders", counts.len(), counts["/orders"]);
}
