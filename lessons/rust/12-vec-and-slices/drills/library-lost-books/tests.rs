#[test]
fn old_books_leave() {
    let mut years = vec![3, 12, 0, 10, 7];
    assert_eq!(clear_out(&mut years), 2);
    assert_eq!(years, [3, 0, 7]);
}

#[test]
fn neighbours_leave_too() {
    let mut years = vec![30, 11, 10, 9, 40, 41];
    assert_eq!(clear_out(&mut years), 5);
    assert_eq!(years, [9]);
    assert_eq!(clear_out(&mut years), 0);
}

#[test]
fn nothing_from_nothing() {
    assert_eq!(clear_out(&mut vec![]), 0);
}
