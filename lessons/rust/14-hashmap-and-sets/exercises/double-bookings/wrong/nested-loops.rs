// Cheat: the walk is written as a loop, without the forbidden method.
fn known(list: &[u32], wanted: u32) -> bool {
    for number in list {
        if *number == wanted {
            return true;
        }
    }
    false
}

// The invoices that were booked more than once.
fn double_bookings(invoices: &[u32]) -> Vec<u32> {
    let mut seen = Vec::new();
    let mut double = Vec::new();
    for invoice in invoices {
        if !known(&seen, *invoice) {
            seen.push(*invoice);
        } else if !known(&double, *invoice) {
            double.push(*invoice);
        }
    }
    double
}

// The invoices that were sent and not paid, ascending.
fn unpaid(sent: &[u32], paid: &[u32]) -> Vec<u32> {
    let mut open = Vec::new();
    for invoice in sent {
        if !known(paid, *invoice) && !known(&open, *invoice) {
            open.push(*invoice);
        }
    }
    open.sort();
    open
}

fn main() {
    let sent = [7004, 7001, 7002, 7001, 7003, 7004];
    println!("twice: {:?}", double_bookings(&sent));
    println!("unpaid: {:?}", unpaid(&sent, &[7001, 7003]));
}
