// Marks a ticket as paid.
fn stamp(ticket: String) -> String {
    let mut stamped = ticket.clone();
    stamped.push_str(" [paid]");
    stamped.clone()
}

// Stamps every ticket of the shift.
fn close_shift(tickets: Vec<String>) -> Vec<String> {
    let mut done = Vec::new();
    for ticket in tickets.clone() {
        let stamped = stamp(ticket.clone());
        done.push(stamped.clone());
    }
    done
}

// Gives one ticket to the archive and one to the auditor; each will write on its own.
fn file_twice(ticket: String) -> (String, String) {
    (ticket.clone(), ticket.clone())
}

fn main() {
    let tickets = vec![String::from("soup"), String::from("salad")];
    for ticket in close_shift(tickets) {
        let (archive, auditor) = file_twice(ticket);
        println!("archive: {archive}, auditor: {auditor}");
    }
}
