// A ticket with room for the stamp, so that writing on it does not move its text.
fn ticket(text: &str) -> String {
    let mut ticket = String::with_capacity(64);
    ticket.push_str(text);
    ticket
}

#[test]
fn stamp_marks_the_ticket() {
    assert_eq!(stamp(ticket("soup")), "soup [paid]");
}

#[test]
fn stamp_writes_on_the_ticket_it_got() {
    let soup = ticket("soup");
    let before = soup.as_ptr();
    assert_eq!(stamp(soup).as_ptr(), before, "the ticket was copied");
}

#[test]
fn close_shift_stamps_all_in_order() {
    let done = close_shift(vec![ticket("soup"), ticket("salad")]);
    assert_eq!(done, ["soup [paid]", "salad [paid]"]);
}

#[test]
fn close_shift_hands_back_the_same_tickets() {
    let tickets = vec![ticket("soup"), ticket("salad")];
    let before = [tickets[0].as_ptr(), tickets[1].as_ptr()];
    let done = close_shift(tickets);
    let after = [done[0].as_ptr(), done[1].as_ptr()];
    assert_eq!(after, before, "a ticket was copied");
}

#[test]
fn file_twice_gives_two_equal_tickets() {
    let (archive, auditor) = file_twice(ticket("soup"));
    assert_eq!(archive, "soup");
    assert_eq!(auditor, "soup");
    assert_ne!(archive.as_ptr(), auditor.as_ptr());
}

#[test]
fn file_twice_copies_once() {
    let soup = ticket("soup");
    let before = soup.as_ptr();
    let (archive, auditor) = file_twice(soup);
    assert!(
        archive.as_ptr() == before || auditor.as_ptr() == before,
        "neither of the two is the original"
    );
}
