use std::sync::{Arc, Mutex};
use std::thread;

// Each gate reports its visitors from a thread of its own.
fn count_visitors(gates: Vec<u32>) -> u32 {
    let total = Arc::new(Mutex::new(0));
    let mut threads = Vec::new();
    for visitors in gates {
        let total = Arc::clone(&total);
        threads.push(thread::spawn(move || {
            for _ in 0..visitors {
                *total.lock().unwrap() += 1;
            }
        }));
    }
    for gate in threads {
        gate.join().unwrap();
    }
    *total.lock().unwrap()
}

// Each gate adds its tickets to one list; at the end the list is sorted.
fn list_tickets(gates: Vec<Vec<u32>>) -> Vec<u32> {
    let list = Arc::new(Mutex::new(Vec::new()));
    let mut threads = Vec::new();
    for tickets in gates {
        let list = Arc::clone(&list);
        threads.push(thread::spawn(move || {
            for ticket in tickets {
                list.lock().unwrap().push(ticket);
            }
        }));
    }
    for gate in threads {
        gate.join().unwrap();
    }
    let mut all = list.lock().unwrap().clone();
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
