#[test]
fn the_tail_is_cleared_and_counted() {
    let mut shelves = [8, 3, 5, 9];
    assert_eq!(clear_from(&mut shelves, 2), 2);
    assert_eq!(shelves, [8, 3, 0, 0]);
}

#[test]
fn from_the_beginning() {
    let mut shelves = [8, 3, 5];
    assert_eq!(clear_from(&mut shelves, 0), 3);
    assert_eq!(shelves, [0, 0, 0]);
}

#[test]
fn behind_the_last_there_is_nothing() {
    let mut shelves = [8, 3];
    assert_eq!(clear_from(&mut shelves, 2), 0);
    assert_eq!(shelves, [8, 3]);
}
