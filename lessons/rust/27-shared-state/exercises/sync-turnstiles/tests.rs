#[test]
fn no_visitor_is_lost() {
    assert_eq!(count_visitors(vec![20_000, 20_000, 20_000, 20_000]), 80_000);
    assert_eq!(count_visitors(vec![]), 0);
}

#[test]
fn every_ticket_is_on_the_list() {
    assert_eq!(
        list_tickets(vec![vec![9, 2], vec![], vec![4, 1, 7]]),
        [1, 2, 4, 7, 9]
    );
    let many = list_tickets(vec![vec![1; 5_000], vec![2; 5_000]]);
    assert_eq!(many.len(), 10_000);
}

#[test]
fn a_closed_gate_leaves_the_shared_list() {
    let open = Mutex::new(vec![1, 2, 3]);
    assert_eq!(close_gate(&open, 2), 2);
    assert_eq!(close_gate(&open, 9), 2);
    assert_eq!(*open.lock().unwrap(), [1, 3]);
}
