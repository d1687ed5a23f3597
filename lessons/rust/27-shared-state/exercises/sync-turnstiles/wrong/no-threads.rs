// Without threads nothing has to be shared.
use std::sync::{Arc, Mutex};
use std::thread;

// Each gate reports its visitors from a thread of its own.
fn count_visitors(gates: Vec<u32>) -> u32 {
    gates.iter().sum()
}

// Each gate adds its tickets to one list; at the end the list is sorted.
fn list_tickets(gates: Vec<Vec<u32>>) -> Vec<u32> {
    let mut all = gates.concat();
    all.sort();
    all
}

// Takes a gate off the list of open gates and tells how many are left.
fn close_gate(open: &Mutex<Vec<u32>>, gate: u32) -> usize {
    let mut gates = open.lock().unwrap();
    gates.retain(|number| *number != gate);
    gates.len()
}

fn main() {
    println!("{} visitors", count_visitors(vec![300, 200, 100]));
    println!("{:?}", list_tickets(vec![vec![7, 3], vec![5]]));

    let open = Mutex::new(vec![1, 2, 3]);
    println!("{} gates still open", close_gate(&open, 2));
}
