use std::thread;

// The heaviest apple, found by a thread of its own.
fn heaviest(grams: &[u32]) -> Option<u32> {
    grams.iter().max().copied()
}

fn main() {
    let harvest = [152, 204, 187];
    println!("{:?} of {}", heaviest(&harvest), harvest.len());
}
