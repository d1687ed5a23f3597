#[test]
fn take_reduces_the_free_seats() {
    let mut hall = booking::Seats::new(12);
    assert!(hall.take(10));
    assert_eq!(hall.free(), 2);
}

#[test]
fn all_seats_can_be_taken() {
    let mut hall = booking::Seats::new(3);
    assert!(hall.take(3));
    assert_eq!(hall.free(), 0);
}

#[test]
fn too_many_changes_nothing() {
    let mut hall = booking::Seats::new(3);
    assert!(!hall.take(4));
    assert_eq!(hall.free(), 3);
}

#[test]
fn price_is_per_seat() {
    assert_eq!(booking::total_price(0), 0);
    assert_eq!(booking::total_price(9), 10_800);
}

#[test]
fn groups_get_a_tenth_off_the_sum() {
    assert_eq!(booking::total_price(10), 10_800);
    assert_eq!(booking::total_price(11), 11_880);
}
