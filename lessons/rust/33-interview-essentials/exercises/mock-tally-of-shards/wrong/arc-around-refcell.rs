// The owners are counted safely now, the one writer is not.
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

// Counts how often each path occurs in all shards together.
fn tally(shards: Vec<Vec<String>>) -> HashMap<String, u32> {
    let counts = Arc::new(RefCell::new(HashMap::new()));
    let mut workers = Vec::new();
    for shard in shards {
        let counts = Arc::clone(&counts);
        workers.push(thread::spawn(move || {
            for path in shard {
                *counts.borrow_mut().entry(path).or_insert(0) += 1;
            }
        }));
    }
    for worker in workers {
        worker.join().expect("a worker panicked");
    }
    counts.take()
}

fn main() {
    let morning = vec![String::from("/orders"), String::from("/login")];
    let evening = vec![String::from("/orders")];
    let counts = tally(vec![morning, evening]);
    println!("{} paths, {} orders", counts.len(), counts["/orders"]);
}
