#[test]
fn boxes_stand_at_the_end_in_order() {
    let mut shelves = vec![4, 0, 7, 2];
    restock(&mut shelves);
    assert_eq!(shelves, [4, 0, 7, 2, 12, 10]);
}

#[test]
fn answer_is_the_number_of_boxes() {
    let mut shelves = vec![0, 1, 2, 3];
    assert_eq!(restock(&mut shelves), 3);
}

#[test]
fn full_row_stays_as_it_is() {
    let mut shelves = vec![3, 12];
    assert_eq!(restock(&mut shelves), 0);
    assert_eq!(shelves, [3, 12]);
}

#[test]
fn empty_row_needs_no_box() {
    let mut shelves = Vec::new();
    assert_eq!(restock(&mut shelves), 0);
    assert!(shelves.is_empty());
}
