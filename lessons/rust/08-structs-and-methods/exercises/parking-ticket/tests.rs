use parking::Ticket;

#[test]
fn a_new_ticket_is_empty() {
    let ticket = Ticket::new("B-OX 17");
    assert_eq!(ticket.plate(), "B-OX 17");
    assert_eq!(ticket.minutes(), 0);
    assert_eq!(ticket.price(), 0);
}

#[test]
fn each_quarter_begun_costs() {
    let mut ticket = Ticket::new("B-OX 17");
    assert!(ticket.extend(1));
    assert_eq!(ticket.price(), 50);
    assert!(ticket.extend(14));
    assert_eq!(ticket.price(), 50);
    assert!(ticket.extend(1));
    assert_eq!(ticket.price(), 100);
}

#[test]
fn four_hours_are_the_limit() {
    let mut ticket = Ticket::new("B-OX 17");
    assert!(ticket.extend(200));
    assert!(!ticket.extend(41));
    assert_eq!(ticket.minutes(), 200);
    assert!(ticket.extend(40));
    assert_eq!(ticket.minutes(), 240);
    assert_eq!(ticket.price(), 800);
    assert!(!ticket.extend(1));
}

#[test]
fn any_number_may_be_asked_for() {
    let mut ticket = Ticket::new("B-OX 17");
    assert!(ticket.extend(10));
    assert!(!ticket.extend(u32::MAX));
    assert_eq!(ticket.minutes(), 10);
    assert!(ticket.extend(0));
}

#[test]
fn a_paid_ticket_does_not_change() {
    let mut ticket = Ticket::new("B-OX 17");
    assert!(ticket.extend(30));
    ticket.pay();
    assert!(!ticket.extend(15));
    assert_eq!(ticket.minutes(), 30);
    assert_eq!(ticket.price(), 100);
}

#[test]
fn the_plate_is_moved_and_not_copied() {
    let ticket = Ticket::new("B-OX 17");
    let before = ticket.plate().as_ptr();
    let plate = ticket.into_plate();
    assert_eq!(plate, "B-OX 17");
    assert_eq!(plate.as_ptr(), before);
}
