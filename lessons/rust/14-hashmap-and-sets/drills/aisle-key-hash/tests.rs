#[test]
fn each_seat_has_its_guest() {
    let guests = [(4, 12, 1), (4, 13, 2), (12, 4, 3)];
    let mut rows = Vec::new();
    for (seat, guest) in plan(&guests) {
        rows.push((seat.row, seat.number, guest));
    }
    rows.sort();
    assert_eq!(rows, guests);
}

#[test]
fn a_seat_sold_twice_keeps_the_last_guest() {
    let plan = plan(&[(4, 12, 1), (4, 12, 2)]);
    let guests: Vec<u32> = plan.into_values().collect();
    assert_eq!(guests, [2]);
}
