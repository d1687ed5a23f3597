use std::collections::{BTreeSet, HashSet};

// The invoices that were booked more than once.
fn double_bookings(invoices: &[u32]) -> Vec<u32> {
    let mut seen = HashSet::new();
    let mut reported = HashSet::new();
    let mut double = Vec::new();
    for invoice in invoices {
        if !seen.insert(*invoice) && reported.insert(*invoice) {
            double.push(*invoice);
        }
    }
    double
}

// The invoices that were sent and not paid, ascending.
fn unpaid(sent: &[u32], paid: &[u32]) -> Vec<u32> {
    let mut sent_once = BTreeSet::new();
    for invoice in sent {
        sent_once.insert(*invoice);
    }
    let mut paid_once = BTreeSet::new();
    for invoice in paid {
        paid_once.insert(*invoice);
    }
    let mut open = Vec::new();
    for invoice in sent_once.difference(&paid_once) {
        open.push(*invoice);
    }
    open
}

fn main() {
    let sent = [7004, 7001, 7002, 7001, 7003, 7004];
    println!("twice: {:?}", double_bookings(&sent));
    println!("unpaid: {:?}", unpaid(&sent, &[7001, 7003]));
}
