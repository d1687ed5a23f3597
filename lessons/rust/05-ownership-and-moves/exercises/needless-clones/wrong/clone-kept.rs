// Cheat: two clones are left that nobody needs.
// Marks a ticket as paid.
fn stamp(mut ticket: String) -> String {
    let _before = ticket.clone();
    ticket.push_str(" [paid]");
    ticket
}

// Stamps every ticket of the shift.
fn close_shift(tickets: Vec<String>) -> Vec<String> {
    let mut done = Vec::new();
    let _kept = tickets.clone();
    for ticket in tickets {
        done.push(stamp(ticket));
    }
    done
}

// Gives one ticket to the archive and one to the auditor; each will write on its own.
fn file_twice(ticket: String) -> (String, String) {
    let copy = ticket.clone();
    (ticket, copy)
}

fn main() {
    let tickets = vec![String::from("soup"), String::from("salad")];
    for ticket in close_shift(tickets) {
        let (archive, auditor) = file_twice(ticket);
        println!("archive: {archive}, auditor: {auditor}");
    }
}
